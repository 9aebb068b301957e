package org.flightclearance.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** The requests that are stored. */
@ApplicationScoped
public class FlightRequests implements PanacheRepositoryBase<FlightRequest, UUID> {

    private static final String LEGS_OF =
            "select planned from FlightRequest request join request.itinerary.legs planned where request.id in :ids order by request.filedAt desc, request.id desc, index(planned)";

    /** @throws Refused as not found, also where the caller may not know that it exists */
    public FlightRequest of(Actor actor, String reference) {
        return referenced(reference)
                .filter(request -> actor.mayRead(request.mission().code()))
                .orElseThrow(Refused::notFound);
    }

    Optional<FlightRequest> referenced(String reference) {
        return find("reference", reference).firstResultOptional();
    }

    List<FlightRequest> referenced(Collection<String> references) {
        return references.isEmpty() ? List.of() : list("reference in ?1", references);
    }

    /** In whatever mission: nothing but the client references, for the index. */
    List<FlightRequest> known(Collection<String> clientReferences) {
        return clientReferences.isEmpty() ? List.of() : list("particulars.clientReference in ?1", clientReferences);
    }

    /**
     * The requests of a mission that nothing has ended and that still can be: sent, and the deadline has not passed, or
     * not sent, before departure. Held until the transaction ends.
     */
    List<FlightRequest> lockOpen(Mission mission, Instant now) {
        // Each a short range of an index; one or the other would be all that there ever was. The unsent first: what is
        // sent
        // meanwhile is found by the second, and what the first has found nobody sends any more
        return Stream.of(
                        "sending.at is null and derived.departureAt > ?2",
                        "sending.at is not null and derived.deadlineAt >= ?2")
                .flatMap(open -> find(
                        "mission = ?1 and " + open
                                + " and (derived.endsAt is null or derived.endsAt > ?2) order by reference",
                        mission,
                        now)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream())
                .sorted(Comparator.comparing(FlightRequest::reference))
                .toList();
    }

    /** What went to an authority under that outgoing reference, by departure, at the most so many. */
    public List<FlightRequest> sentUnder(Mission mission, String authority, String outgoingReference, int most) {
        return find(
                        """
                        mission = ?1 and sending.outgoingReference = ?2 and sending.authority = ?3
                        order by derived.departureAt, reference""",
                        mission,
                        outgoingReference,
                        authority)
                .page(0, most)
                .list();
    }

    /**
     * What was sent to an authority and stands in one of those ways, by when it was sent, at the most so many.
     *
     * @param from the earliest sending
     * @param until the end of the sendings, exclusive
     */
    public List<FlightRequest> sentTo(
            Mission mission,
            String authority,
            Instant from,
            Instant until,
            Collection<Status> derived,
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
                .setParameter("statuses", derived.stream().map(Status::name).toList())
                .setParameter("asOf", asOf)
                .setMaxResults(most)
                .getResultList();
    }

    /** The requests for one flight as they were filed, at the most so many: the first, its repeats, what replaced them. */
    public List<FlightRequest> ofFlight(FlightRequest request, int most) {
        return find(
                        "lineage.flightId = ?1 order by filedAt, reference",
                        request.lineage().flightId())
                .page(0, most)
                .list();
    }

    /**
     * The codes of the aerodromes of a mission's latest requests, the latest first, each once.
     *
     * @param requests how many of them are looked at
     */
    public List<String> latestCodes(Mission mission, int requests) {
        var latest = latest("id", UUID.class, mission).setMaxResults(requests).getResultList();
        return getEntityManager()
                .createQuery(LEGS_OF, PlannedLeg.class)
                .setParameter("ids", latest)
                .getResultList()
                .stream()
                .flatMap(
                        planned -> Stream.of(planned.leg().from(), planned.leg().to()))
                .filter(Objects::nonNull)
                .map(Place::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Of a mission's requests, the latest filed first: as a range, without which H2 takes another index, and sorts all. */
    <T> TypedQuery<T> latest(String what, Class<T> type, Mission mission) {
        return getEntityManager()
                .createQuery(
                        "select " + what + " from FlightRequest where mission.id = :mission and filedAt > :ever"
                                + " order by mission.id desc, filedAt desc, id desc",
                        type)
                .setParameter("mission", mission.id())
                .setParameter("ever", Instant.EPOCH);
    }

    /** @throws Refused as a duplicate, naming the request of the mission that has that client reference already */
    void checkClientReference(Mission mission, @Nullable String clientReference, @Nullable FlightRequest own) {
        if (clientReference == null) {
            return;
        }
        find("mission = ?1 and particulars.clientReference = ?2", mission, clientReference)
                .firstResultOptional()
                .filter(found -> own == null || !found.id().equals(own.id()))
                .ifPresent(found -> {
                    var sentence = Sentence.of("fault.duplicate_client_reference", clientReference, found.reference());
                    throw new Refused(
                            Refusal.DUPLICATE_CLIENT_REFERENCE,
                            sentence,
                            List.of(new Fault("/client_reference", sentence)));
                });
    }

    /** What to say where the database found, too late for a check, that somebody filed or changed the same. */
    public static RuntimeException duplicateOr(ConstraintViolationException violated) {
        var name = String.valueOf(violated.getConstraintName()).toLowerCase(Locale.ROOT);
        if (!name.contains("client_reference_unique")) {
            return violated;
        }
        var sentence = Sentence.of("fault.duplicate_client_reference_raced");
        return new Refused(
                Refusal.DUPLICATE_CLIENT_REFERENCE, sentence, List.of(new Fault("/client_reference", sentence)));
    }

    /**
     * A page of a list, by the key and then by id.
     *
     * @param missions whose requests it may show
     * @param cursor from the page before; null: the first
     */
    public Page<FlightRequest> page(
            RequestFilter filter,
            Collection<Mission> missions,
            Instant now,
            RequestOrder order,
            int limit,
            @Nullable String cursor) {
        var last = cursor == null ? null : Cursor.parse(cursor);
        // Each mission by itself, since no index has the requests of several in one order
        var found = missions.stream()
                .flatMap(mission ->
                        new RequestQuery(mission, filter, now, order, last).in(getEntityManager(), limit + 1).stream())
                .sorted(order.ofCursors())
                .limit(limit + 1L)
                .toList();
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                inOrder(shown), found.size() > limit ? shown.get(limit - 1).opaque() : null);
    }

    private List<FlightRequest> inOrder(List<Cursor> found) {
        var ids = found.stream().map(Cursor::id).toList();
        var byId = list("id in ?1", ids).stream().collect(Collectors.toMap(FlightRequest::id, request -> request));
        return ids.stream().map(byId::get).toList();
    }

    /** Every request of a list in turn, read in pages, none of which is kept. */
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
