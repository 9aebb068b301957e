package org.flightclearance.alert.telling;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.alert.occasion.FlightFacts;
import org.flightclearance.alert.occasion.FlightReminders;
import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.language.Sentence;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.deadline.LatestSending;

/** Tells of requests. */
@ApplicationScoped
class FlightTeller implements Teller {

    private final FlightRequests requests;
    private final Rulebooks rulebooks;

    FlightTeller(FlightRequests requests, Rulebooks rulebooks) {
        this.requests = requests;
        this.rulebooks = rulebooks;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Arrays.stream(AlertKind.values()).filter(AlertKind::isOfRequest).collect(Collectors.toSet());
    }

    @Override
    public Map<UUID, Telling> tell(Collection<Occasion> occasions, Instant now) {
        return OwnTransaction.call(() -> {
            var found =
                    requests
                            .referenced(
                                    occasions.stream().map(Occasion::subject).collect(Collectors.toSet()))
                            .stream()
                            .collect(Collectors.toMap(FlightRequest::reference, request -> request));
            var books = new HashMap<UUID, Rulebook>();
            var told = new HashMap<UUID, Telling>();
            for (var occasion : occasions) {
                var request = found.get(occasion.subject());
                if (request != null) {
                    var mission = request.mission();
                    var book = books.computeIfAbsent(mission.id(), any -> rulebooks.of(mission));
                    var facts = FlightFacts.of(request, book, now);
                    if (FlightReminders.holds(occasion.kind(), occasion.aboutAt(), facts, now)) {
                        told.put(occasion.id(), telling(occasion, request, book, now));
                    }
                }
            }
            return told;
        });
    }

    private static Telling telling(Occasion occasion, FlightRequest request, Rulebook book, Instant now) {
        var title = Stream.of(
                        request.reference(),
                        request.aircraft().callsign(),
                        request.derived().route())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var facts = Sentence.of("alert.flight", request.derived().departureAt(), request.statusAt(now));
        return new Telling(
                title, facts, "/requests/" + request.reference(), List.of(why(occasion, request, book, now)));
    }

    private static Sentence why(Occasion occasion, FlightRequest request, Rulebook book, Instant now) {
        var about = occasion.aboutAt();
        return switch (occasion.kind()) {
            case SEND_BY -> sendBy(about, LatestSending.of(request, book, now).orElse(about), now);
            case DEPARTS_UNSENT -> Sentence.of("alert.departs_unsent");
            case DEADLINE_NEAR -> Sentence.of("alert.deadline_near", about);
            case DEADLINE_PASSED -> Sentence.of("alert.deadline_passed", about);
            case ANSWER_RECORDED ->
                Sentence.of(request.derived().revoked() ? "alert.approval_revoked" : "alert.answer_recorded");
            case SHORT_NOTICE_FILED -> Sentence.of("alert.short_notice_filed");
            case PUBLICATION_CHANGED, PERMIT_LAPSES, WEBHOOK_OFF, TEST ->
                throw new IllegalArgumentException(occasion.kind() + " is not of a request");
        };
    }

    /**
     * @param safe latest sending that gives full notice wherever the provisional holidays fall
     * @param full latest sending that does by the days as they are recorded
     */
    private static Sentence sendBy(Instant safe, Instant full, Instant now) {
        if (full.isBefore(now)) {
            return Sentence.of("alert.send_by_passed", full);
        }
        return safe.equals(full) || safe.isBefore(now)
                ? Sentence.of("alert.send_by", full)
                : Sentence.of("alert.send_by_safe", safe, full);
    }
}
