package org.flightclearance.letter;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.security.Actor;

/**
 * Attaches letters to requests in any status. Attaching is not a move: it changes nothing that is counted. The letter
 * records who attached it and when.
 */
@ApplicationScoped
public class LetterFileService {

    private final FlightRequests requests;
    private final LetterFiles files;
    private final Letters letters;
    private final EventService events;

    LetterFileService(FlightRequests requests, LetterFiles files, Letters letters, EventService events) {
        this.requests = requests;
        this.files = files;
        this.letters = letters;
        this.events = events;
    }

    /** @param isNew whether it was attached now; the same bytes are attached to a request only once */
    public record Attached(Letter letter, boolean isNew) {}

    /** Whether the actor may attach letters: everyone who may send requests in the mission. */
    public static boolean isOpenTo(Actor actor, String mission) {
        return Move.SEND.permission().isGrantedTo(actor, mission);
    }

    /**
     * Finds the request and checks the actor's rights, before the file is read.
     *
     * @throws Refused as not found or as forbidden
     */
    public FlightRequest open(Actor actor, String reference) {
        var request = requests.of(actor, reference);
        checkRole(actor, request.mission());
        return request;
    }

    /**
     * Attaches a letter to one request.
     *
     * @throws Refused as not found or as forbidden
     */
    @Transactional
    public Attached attach(Actor actor, Instant now, String reference, LetterUpload upload) {
        var request = open(actor, reference);
        return attach(actor, now, request.mission(), List.of(request), upload).get(0);
    }

    /**
     * Makes a move and attaches its letter to every request that was moved. Both succeed, or neither.
     *
     * @param upload null: no letter, or none yet
     */
    @Transactional
    public List<FlightRequest> withLetter(
            Actor actor, Instant now, @Nullable LetterUpload upload, Supplier<List<FlightRequest>> move) {
        var moved = move.get();
        if (upload != null) {
            moved.stream()
                    .collect(Collectors.groupingBy(FlightRequest::mission))
                    .forEach((mission, those) -> attach(actor, now, mission, those, upload));
        }
        return moved;
    }

    private List<Attached> attach(
            Actor actor, Instant now, Mission mission, List<FlightRequest> those, LetterUpload upload) {
        checkRole(actor, mission);
        var file = files.keep(mission, upload);
        var known = letters.attached(file, those);
        var attached = those.stream()
                .map(request -> known.stream()
                        .filter(letter -> letter.request().equals(request))
                        .findFirst()
                        .map(letter -> new Attached(letter, false))
                        .orElseGet(
                                () -> new Attached(new Letter(request, file, upload.name(), actor.name(), now), true)))
                .toList();
        var added =
                attached.stream().filter(Attached::isNew).map(Attached::letter).toList();
        letters.persist(added);
        letters.flush();
        events.record(added.stream()
                .map(letter -> event(actor, now, letter.request()))
                .toList());
        return attached;
    }

    private static NewEvent event(Actor actor, Instant now, FlightRequest request) {
        var subject = new NewEvent.Subject(request.reference(), request.version(), request.statusAt(now));
        return new NewEvent(EventType.LETTER_ATTACHED, request.mission().id(), now, now, subject, actor.name());
    }

    private static void checkRole(Actor actor, Mission mission) {
        if (!isOpenTo(actor, mission.code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.attach"));
        }
    }
}
