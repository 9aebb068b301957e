package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.request.Status;

/** Finds the requests that are filed and not sent: those that can still be sent, and those whose flight has departed. */
@ApplicationScoped
public class UnsentRequests {

    /** The most that are read of each mission and kind; a mission usually has some dozens. */
    private static final int MOST = 500;

    private static final String UNSENT =
            """
            select new org.flightclearance.request.search.UnsentRequest(r.id, r.reference, r.mission.code,
                r.derived.departureAt, r.particulars.purpose, r.particulars.askedClearance, r.derived.clearance,
                r.derived.underPermit)
            from FlightRequest r
            where r.mission = :mission and r.sending.at is null and %s = 'SUBMITTED' and r.derived.departureAt"""
                    .formatted(Status.HQL.formatted("r"));

    /** The range of the index of departures, in its order. */
    private static final String TO_COME = UNSENT + " > :departure order by r.mission.id, r.derived.departureAt, r.id";

    /** In the order of the index of sendings: in that of departures, H2 would read all that ever departed. */
    private static final String DEPARTED = UNSENT + " <= :departure and %s order by r.mission.id, r.sending.at, r.id";

    private static final String DEPARTED_NOTIFICATIONS =
            DEPARTED.formatted("r.derived.clearance = NOTIFICATION and r.derived.underPermit = false");

    private static final String DEPARTED_TOO_LATE =
            DEPARTED.formatted("(r.derived.clearance = REQUIRED or r.derived.underPermit = true)");

    private final EntityManager database;
    private final Rulebooks rulebooks;

    UnsentRequests(EntityManager database, Rulebooks rulebooks) {
        this.database = database;
        this.rulebooks = rulebooks;
    }

    /** @param more whether a mission has more than were read */
    public record Found(List<UnsentRequest> requests, boolean more) {}

    /**
     * The requests that can still be sent: those whose flight has not departed, by {@link UnsentRequest#safeSendBy}, then
     * notifications, which can be sent after the departure too. Of a mission with too many, the next to depart.
     */
    public Found toSend(Collection<Mission> missions, Instant now) {
        return found(
                missions.stream()
                        .map(mission -> withSendBy(
                                mission, now, toCome(mission, now), read(DEPARTED_NOTIFICATIONS, mission, now, now)))
                        .toList(),
                UnsentRequest.bySendBy(now));
    }

    /**
     * The requests for permission, and under a permit, whose flight departed before anybody had sent them, by departure. Of a mission with
     * too many, the first filed.
     *
     * @param until latest departure
     */
    public Found departed(Collection<Mission> missions, Instant until, Instant now) {
        return found(
                missions.stream()
                        .map(mission -> read(DEPARTED_TOO_LATE, mission, until, now))
                        .toList(),
                Comparator.comparing(UnsentRequest::departureAt).thenComparing(UnsentRequest::id));
    }

    private static Found found(List<Found> ofMissions, Comparator<UnsentRequest> order) {
        return new Found(
                ofMissions.stream()
                        .flatMap(found -> found.requests().stream())
                        .sorted(order)
                        .toList(),
                ofMissions.stream().anyMatch(Found::more));
    }

    private Found withSendBy(Mission mission, Instant now, Found toCome, Found notifications) {
        var more = toCome.more() || notifications.more();
        if (toCome.requests().isEmpty() && notifications.requests().isEmpty()) {
            return new Found(List.of(), more);
        }
        var rulebook = rulebooks.of(mission);
        return new Found(
                Stream.of(toCome, notifications)
                        .flatMap(found -> found.requests().stream())
                        .map(request -> request.withSendBy(rulebook, now))
                        .toList(),
                more);
    }

    private Found toCome(Mission mission, Instant now) {
        return read(TO_COME, mission, now, now);
    }

    private Found read(String hql, Mission mission, Instant departure, Instant now) {
        var found = database.createQuery(hql, UnsentRequest.class)
                .setParameter("mission", mission)
                .setParameter("departure", departure)
                .setParameter("asOf", now)
                .setMaxResults(MOST + 1)
                .getResultList();
        return new Found(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }
}
