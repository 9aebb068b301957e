package org.flightclearance.exchange.export;

import java.util.Collection;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestOrder;

/** Which requests a file contains. They are written mission by mission, in the given order. */
public record LedgerQuestion(Collection<Mission> missions, RequestFilter filter, RequestOrder order) {

    /** Requests come before the requests that amend or repeat them, so that the file can be imported again. */
    public static final RequestOrder OLDEST_FIRST = new RequestOrder(RequestOrder.Key.FILED_AT, false);
}
