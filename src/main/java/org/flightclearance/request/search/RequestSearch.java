package org.flightclearance.request.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;

/** Finds requests, in order and page by page. */
@ApplicationScoped
public class RequestSearch implements PanacheRepositoryBase<FlightRequest, UUID> {

    /**
     * Requests of one letter are not all recorded as sent at the same time. Numbers of letters begin again each year, so
     * what was sent longer before the newest sending under a number was in another letter. <i>Choice.</i>
     */
    private static final Duration ONE_LETTER = Duration.ofDays(60);

    private static final String NEWEST_SENDING =
            """
            select max(r.sending.at) from FlightRequest r
            where r.mission = :mission and r.sending.outgoingReference = :outgoingReference""";

    private final RequestQueries queries;

    RequestSearch(RequestQueries queries) {
        this.queries = queries;
    }

    /** Number of requests that were recorded under this name of a sector. */
    public long countInSector(Mission mission, String sector) {
        return count("mission = ?1 and particulars.sector = ?2", mission, sector);
    }

    /** Number of requests that were sent to an authority of this name. */
    public long countSentTo(Mission mission, String authority) {
        return count("mission = ?1 and sending.authority = ?2", mission, authority);
    }

    /**
     * The requests that were sent under an outgoing reference, to any authority, by departure.
     *
     * @param most the largest number of requests
     */
    public List<FlightRequest> sentUnder(Mission mission, String outgoingReference, int most) {
        return under("", most, mission, outgoingReference);
    }

    /** Those of the newest letter under that reference of which no acknowledgement is recorded. */
    public List<FlightRequest> unacknowledged(Mission mission, String outgoingReference, int most) {
        var newest = getEntityManager()
                .createQuery(NEWEST_SENDING, Instant.class)
                .setParameter("mission", mission)
                .setParameter("outgoingReference", outgoingReference)
                .getSingleResult();
        return newest == null
                ? List.of()
                : under(
                        " and r.sending.acknowledgedAt is null and r.sending.at >= ?3",
                        most,
                        mission,
                        outgoingReference,
                        newest.minus(ONE_LETTER));
    }

    /** Those that are neither answered nor withdrawn. */
    public List<FlightRequest> unanswered(Mission mission, String outgoingReference, int most) {
        return under(
                " and r.withdrawal.at is null"
                        + " and not exists (select 1 from Answer a where a.request = r and a.struck = false)",
                most,
                mission,
                outgoingReference);
    }

    /** Those that were sent to one authority. */
    public List<FlightRequest> sentUnder(Mission mission, String authority, String outgoingReference, int most) {
        return under(" and r.sending.authority = ?3", most, mission, outgoingReference, authority);
    }

    /** @param parameters the mission, the outgoing reference, and those of the condition */
    private List<FlightRequest> under(String condition, int most, Object... parameters) {
        return find(
                        "from FlightRequest r where r.mission = ?1 and r.sending.outgoingReference = ?2" + condition
                                + " order by r.derived.departureAt, r.reference",
                        parameters)
                .page(0, most)
                .list();
    }

    /**
     * At most {@code most} requests that were sent to an authority and have one of these statuses, by time of sending.
     *
     * @param from the earliest sending
     * @param until the end of the sendings, exclusive
     */
    public List<FlightRequest> sentTo(
            Mission mission,
            String authority,
            Instant from,
            Instant until,
            Collection<Status> statuses,
            Instant asOf,
            int most) {
        return getEntityManager()
                .createQuery(
                        """
                        from FlightRequest r where r.mission = :mission and r.sending.at >= :from and r.sending.at < :until
                        and r.sending.authority = :authority and %s in :statuses order by r.sending.at, r.reference"""
                                .formatted(Status.HQL.formatted("r")),
                        FlightRequest.class)
                .setParameter("mission", mission)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("authority", authority)
                .setParameter("statuses", statuses.stream().map(Status::name).toList())
                .setParameter("asOf", asOf)
                .setMaxResults(most)
                .getResultList();
    }

    /** At most {@code most} requests of the same chain of amendments and repeats, in the order of filing. */
    public List<FlightRequest> ofFlight(FlightRequest request, int most) {
        return find("lineage.flightId = ?1 order by filedAt, reference", request.flightId())
                .page(0, most)
                .list();
    }

    /**
     * A query for a mission's requests, newest first. Without the range on {@code filedAt}, H2 uses another index and sorts
     * everything.
     */
    public <T> TypedQuery<T> latest(String selected, Class<T> type, Mission mission) {
        return getEntityManager()
                .createQuery(
                        "select " + selected + " from FlightRequest where mission.id = :mission and filedAt > :ever"
                                + " order by mission.id desc, filedAt desc, id desc",
                        type)
                .setParameter("mission", mission.id())
                .setParameter("ever", Instant.EPOCH);
    }

    /**
     * A page of a list.
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
        var last = cursor == null ? null : Cursor.parse(cursor);
        return page(queries.of(missions, filter, now), RequestQuery.Part.after(last, order, limit + 1))
                .with(found -> withIds(found.stream().map(Found::id).toList()));
    }

    /** @param part with one request more than the page shows, which tells whether there is a next page */
    Page<Found> page(List<RequestQuery> all, RequestQuery.Part part) {
        return Found.page(find(all, part), part.limit() - 1);
    }

    List<Found> find(List<RequestQuery> all, RequestQuery.Part part) {
        return all.stream()
                .flatMap(query -> query.read(getEntityManager(), part).stream())
                .sorted(Comparator.comparing(Found::cursor, part.order().ofCursors()))
                .limit(part.limit())
                .toList();
    }

    /**
     * How many requests a filter finds. Reads all of them: the filter must leave few, such as what is open or what has
     * ended since an instant.
     */
    public long count(RequestFilter filter, Collection<Mission> missions, Instant now) {
        return queries.of(missions, filter, now).stream()
                .mapToLong(query -> query.count(getEntityManager()))
                .sum();
    }

    /** The requests with these ids, in the order of the ids. */
    public List<FlightRequest> withIds(List<UUID> ids) {
        var byId = list("id in ?1", ids).stream().collect(Collectors.toMap(FlightRequest::id, request -> request));
        return ids.stream().map(byId::get).toList();
    }

    /** Passes each request of a list to the consumer. Reads page by page, and keeps none in memory. */
    public void each(
            RequestFilter filter,
            Collection<Mission> missions,
            Instant now,
            RequestOrder order,
            int size,
            Consumer<FlightRequest> consumer) {
        String cursor = null;
        do {
            var page = page(filter, missions, now, order, size, cursor);
            page.items().forEach(consumer);
            cursor = page.next();
            getEntityManager().clear();
        } while (cursor != null);
    }
}
