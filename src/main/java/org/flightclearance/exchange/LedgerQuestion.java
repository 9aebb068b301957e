package org.flightclearance.exchange;

import java.util.Collection;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestOrder;

/** Which requests a file is to have: mission by mission, and in which order those of each. */
public record LedgerQuestion(Collection<Mission> missions, RequestFilter filter, RequestOrder order) {

    /** Requests come before those that follow them, so that the file can be brought in again. */
    public static final RequestOrder OLDEST_FIRST = new RequestOrder(RequestOrder.Key.FILED_AT, false);
}
