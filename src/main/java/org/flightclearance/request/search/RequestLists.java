package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;

/** Reads lists as pages show them: with their length, and only as far back as {@link SearchReach} goes. */
@ApplicationScoped
public class RequestLists {

    /** A longer list is not counted to its end. */
    public static final int MOST_COUNTED = 10_000;

    private final EntityManager database;
    private final RequestQueries queries;
    private final RequestSearch search;
    private final KeptRequests kept;
    private final SearchReach reach;

    RequestLists(
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
     * @param count length of the whole list; more than {@link #MOST_COUNTED}: it is even longer
     * @param since if only recent requests were looked at: from which time of filing, UTC; null: all were
     */
    public record Listing(Page<FlightRequest> page, long count, @Nullable Instant since) {

        public static final Listing EMPTY = new Listing(new Page<>(List.of(), null), 0, null);
    }

    /**
     * What a page shows.
     *
     * @param cursor {@link Page#next} of the page before; null: the first page
     * @param limit largest number of requests on the page
     * @param everything whether to look at all requests, however long that takes
     */
    public record Wish(
            RequestFilter filter, RequestOrder order, int limit, @Nullable String cursor, boolean everything) {}

    public Listing read(Wish wish, Collection<Mission> missions, Instant now) {
        var all = queries.of(missions, wish.filter(), now);
        boolean isScan = !wish.everything() && RequestQuery.isScan(wish.filter(), all);
        var since = isScan ? reach.in(missions).orElse(null) : null;
        // Also a list that is shorter than the reach is read from the index that has all that filters look at
        var filedFrom = since == null && isScan ? Instant.EPOCH : since;
        var last = wish.cursor() == null ? null : Cursor.parse(wish.cursor());
        // A few requests are sorted in any case; reading all of them tells how many there are
        boolean few = last == null
                && all.stream().allMatch(query -> query.conditions().narrow());
        var part = RequestQuery.Part.after(last, wish.order(), few ? MOST_COUNTED + 1 : wish.limit() + 1);
        var found = search.find(all, part.filedFrom(filedFrom));
        boolean whole = few || last == null && found.size() <= wish.limit();
        return new Listing(
                Found.page(found, wish.limit()).with(shown -> kept.read(shown, missions)),
                whole ? found.size() : count(all, filedFrom),
                since);
    }

    private long count(List<RequestQuery> all, @Nullable Instant filedFrom) {
        long counted = 0;
        for (var query : all) {
            if (counted <= MOST_COUNTED) {
                counted += query.count(database, filedFrom, MOST_COUNTED + 1 - (int) counted);
            }
        }
        return counted;
    }
}
