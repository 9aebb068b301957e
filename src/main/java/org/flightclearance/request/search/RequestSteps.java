package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;

/**
 * Reads lists for scripts. Where no index leads to the requests, each page looks at a limited number of them, so that none
 * takes long however few a filter finds. Such a page may hold fewer requests than asked for, or none; its
 * {@link Page#next} goes on.
 */
@ApplicationScoped
public class RequestSteps {

    /** Only the index of the order of filing holds what filters look at; in other orders the records are read. */
    private static final int COST_OF_OTHER_ORDERS = 5;

    private final EntityManager database;
    private final RequestQueries queries;
    private final RequestSearch search;
    private final KeptRequests kept;
    private final SearchReach reach;

    RequestSteps(
            EntityManager database,
            RequestQueries queries,
            RequestSearch search,
            KeptRequests kept,
            SearchReach reach) {
        this.database = database;
        this.queries = queries;
        this.search = search;
        this.kept = kept;
        this.reach = reach;
    }

    /**
     * A page of a list. Its requests are those of {@link KeptRequests}: only to be read.
     *
     * @param missions the missions whose requests it shows
     * @param cursor {@link Page#next} of the page before; null: the first page
     */
    public Page<FlightRequest> page(
            RequestFilter filter,
            Collection<Mission> missions,
            Instant now,
            RequestOrder order,
            int limit,
            @Nullable String cursor) {
        var all = queries.of(missions, filter, now);
        var part = RequestQuery.Part.after(cursor == null ? null : Cursor.parse(cursor), order, limit + 1);
        var end = RequestQuery.isScan(filter, all) ? end(missions, part) : Optional.<Cursor>empty();
        var page = search.page(all, end.map(part::until).orElse(part)).with(found -> kept.read(found, missions));
        return page.next() != null || end.isEmpty()
                ? page
                : new Page<>(page.items(), end.get().opaque());
    }

    /** The last request that the page looks at; empty: it looks at all that remain. */
    private Optional<Cursor> end(Collection<Mission> missions, RequestQuery.Part page) {
        var most = reach.ofEach(missions);
        if (most.isEmpty()) {
            return Optional.empty();
        }
        int cost = page.order().key() == RequestOrder.Key.FILED_AT ? 1 : COST_OF_OTHER_ORDERS;
        var looked = RequestQuery.Part.after(page.last(), page.order(), Math.max(1, most.getAsInt() / cost));
        return missions.stream()
                .map(Conditions::of)
                .map(RequestQuery::new)
                .flatMap(query -> query.lastOfFull(database, looked).stream())
                .min(page.order().ofCursors());
    }
}
