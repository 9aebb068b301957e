package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Status;
import org.flightclearance.request.deadline.LatestSending;

/** Reads what the alerts of requests depend on: a few columns of each, and the whole request only if it is not sent. */
@ApplicationScoped
class RequestsToPlan {

    /** The most that are looked through at once, those that depart first: more than a mission has ahead. */
    private static final int MOST_AHEAD = 5_000;

    private static final String READ =
            """
            select r.reference, r.mission.id, r.particulars.purpose, r.particulars.sector, r.sending.at, r.derived.endsAs,
                r.derived.departureAt, r.derived.deadlineAt, r.derived.shortNotice,
                exists (select 1 from Answer a where a.request = r and a.struck = false),
                r.derived.lateAnswerAt is not null or r.withdrawal.at is not null, r.changedAt
            from FlightRequest r""";

    private static final String REFERENCED = READ + " where r.reference in :references";

    /** The range of the index of departures, in its order. */
    private static final String AHEAD = READ
            + """
             where r.mission.id = :mission and r.derived.departureAt > :now
            order by r.mission.id, r.derived.departureAt, r.id""";

    private final FlightRequests requests;
    private final Rulebooks rulebooks;
    private final EntityManager database;

    RequestsToPlan(FlightRequests requests, Rulebooks rulebooks, EntityManager database) {
        this.requests = requests;
        this.rulebooks = rulebooks;
        this.database = database;
    }

    List<RequestToPlan> referenced(Collection<String> references, Instant now) {
        return references.isEmpty()
                ? List.of()
                : withLatestSending(
                        database.createQuery(REFERENCED, Row.class)
                                .setParameter("references", references)
                                .getResultList(),
                        now);
    }

    /** Those of a mission that depart later than now. */
    List<RequestToPlan> ahead(UUID mission, Instant now) {
        return withLatestSending(
                database.createQuery(AHEAD, Row.class)
                        .setParameter("mission", mission)
                        .setParameter("now", now)
                        .setMaxResults(MOST_AHEAD)
                        .getResultList(),
                now);
    }

    private List<RequestToPlan> withLatestSending(List<Row> rows, Instant now) {
        var unsent = rows.stream()
                .filter(row -> row.facts(Latest.NONE).isToBeSent())
                .map(Row::reference)
                .toList();
        var latest = latestSendings(requests.toBeRead(unsent), now);
        return rows.stream()
                .map(row -> new RequestToPlan(
                        row.reference(),
                        row.mission(),
                        row.purpose(),
                        row.sector(),
                        row.facts(latest.getOrDefault(row.reference(), Latest.NONE))))
                .toList();
    }

    private Map<String, Latest> latestSendings(List<FlightRequest> unsent, Instant now) {
        var books = new HashMap<Mission, Rulebook>();
        var latest = new HashMap<String, Latest>();
        for (var request : unsent) {
            var book = books.computeIfAbsent(request.mission(), rulebooks::of);
            latest.put(
                    request.reference(),
                    new Latest(
                            LatestSending.safely(request, book, now).orElse(null),
                            LatestSending.of(request, book, now).orElse(null)));
        }
        return latest;
    }

    /**
     * The latest sending with full notice.
     *
     * @param safe wherever the provisional holidays fall, UTC; null: there is no minimum
     * @param full by the days as they are recorded, UTC; null likewise
     */
    private record Latest(@Nullable Instant safe, @Nullable Instant full) {

        static final Latest NONE = new Latest(null, null);
    }

    /** @param sentAt null: it is not sent */
    private record Row(
            String reference,
            UUID mission,
            Purpose purpose,
            @Nullable String sector,
            @Nullable Instant sentAt,
            @Nullable Status endsAs,
            Instant departure,
            @Nullable Instant deadline,
            boolean shortNotice,
            boolean answered,
            boolean settledLate,
            Instant changedAt) {

        FlightFacts facts(Latest latest) {
            return new FlightFacts(
                    sentAt != null,
                    endsAs,
                    departure,
                    deadline,
                    latest.safe(),
                    latest.full(),
                    shortNotice,
                    answered,
                    settledLate,
                    changedAt);
        }
    }
}
