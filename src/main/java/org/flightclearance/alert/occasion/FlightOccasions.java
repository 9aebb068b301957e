package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.event.Event;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;

/** Plans what there is to tell of requests, in the running transaction. */
@ApplicationScoped
class FlightOccasions {

    /** The most that are looked through at once, those that depart first: more than a mission has ahead. */
    private static final int MOST_AHEAD = 5_000;

    /** The range of the index of departures, in its order. */
    private static final String AHEAD =
            """
            from FlightRequest r where r.mission.id = :mission and r.derived.departureAt > :now
            order by r.mission.id, r.derived.departureAt, r.id""";

    private final Occasions occasions;
    private final FlightRequests requests;
    private final Rulebooks rulebooks;
    private final EntityManager database;

    FlightOccasions(Occasions occasions, FlightRequests requests, Rulebooks rulebooks, EntityManager database) {
        this.occasions = occasions;
        this.requests = requests;
        this.rulebooks = rulebooks;
        this.database = database;
    }

    /**
     * Plans anew for the requests of some events, and what the events themselves give reason to tell.
     *
     * @param now UTC
     */
    void follow(List<Event> events, Instant now) {
        var byReference = events.stream()
                .filter(event -> event.reference() != null)
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.reference())));
        plan(requests.referenced(byReference.keySet()), byReference, now);
    }

    /** Plans anew for all requests of a mission that depart later than now. */
    void lookAhead(UUID mission, Instant now) {
        var ahead = database.createQuery(AHEAD, FlightRequest.class)
                .setParameter("mission", mission)
                .setParameter("now", now)
                .setMaxResults(MOST_AHEAD)
                .getResultList();
        plan(ahead, Map.of(), now);
    }

    private void plan(Collection<FlightRequest> of, Map<String, List<Event>> events, Instant now) {
        var references = of.stream().map(FlightRequest::reference).toList();
        var before = occasions.of(references).stream().collect(Collectors.groupingBy(Occasion::subject));
        var books = new HashMap<UUID, Rulebook>();
        for (var request : of) {
            var mission = request.mission();
            var book = books.computeIfAbsent(mission.id(), any -> rulebooks.of(mission));
            var facts = FlightFacts.of(request, book, now);
            var known = before.getOrDefault(request.reference(), List.of());
            remind(request, known, facts);
            events.getOrDefault(request.reference(), List.of()).forEach(event -> news(request, known, facts, event));
        }
        occasions.flush();
    }

    private void remind(FlightRequest request, List<Occasion> known, FlightFacts facts) {
        var before = known.stream()
                .filter(one -> FlightReminders.KINDS.contains(one.kind()))
                .toList();
        var change = PlanChange.of(before, FlightReminders.of(facts));
        change.voided().forEach(one -> occasions.delete(one));
        known.stream()
                .filter(one -> !one.isTold() && !change.voided().contains(one))
                .forEach(one -> describe(one, request));
        change.added().forEach(reminder -> add(request, reminder, null));
    }

    /** An entry of a flight that has departed long ago is no news: much is entered late. */
    private void news(FlightRequest request, List<Occasion> known, FlightFacts facts, Event event) {
        if (!facts.departure().isAfter(event.recordedAt())) {
            return;
        }
        switch (event.type()) {
            case REQUEST_ANSWERED, REQUEST_REVOKED ->
                tell(request, known, AlertKind.ANSWER_RECORDED, event.recordedAt(), event);
            case REQUEST_FILED, REQUEST_SENT -> {
                if (FlightReminders.isShort(facts, event.recordedAt())) {
                    tell(request, known, AlertKind.SHORT_NOTICE_FILED, facts.departure(), event);
                }
            }
            default -> {
                // What follows from the facts is planned from them
            }
        }
    }

    private void tell(FlightRequest request, List<Occasion> known, AlertKind kind, Instant about, Event event) {
        var reminder = new Reminder(kind, 0, about, event.numberedAt(), false);
        boolean isNew = known.stream().noneMatch(one -> one.isOf(reminder))
                && !occasions.isKnown(kind, request.reference(), about);
        if (isNew) {
            add(request, reminder, event.recordedBy());
        }
    }

    private void add(FlightRequest request, Reminder reminder, @Nullable String recordedBy) {
        Mission mission = request.mission();
        var occasion = new Occasion(mission.id(), request.reference(), reminder);
        occasion.recordedBy(recordedBy);
        describe(occasion, request);
        occasions.persist(occasion);
    }

    private static void describe(Occasion occasion, FlightRequest request) {
        occasion.describe(request.asFiled().purpose(), request.sector());
    }
}
