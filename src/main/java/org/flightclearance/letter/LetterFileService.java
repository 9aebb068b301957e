package org.flightclearance.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.rules.PermitService;
import org.flightclearance.security.Actor;

/**
 * Attaches letters to requests in any status and to permits, and marks the wrong ones. Neither is a move: nothing that is
 * counted changes. The letter records who attached and who marked it, and when.
 */
@ApplicationScoped
public class LetterFileService {

    private final FlightRequests requests;
    private final LetterFiles files;
    private final Letters letters;
    private final EventService events;
    private final Permits permits;

    LetterFileService(
            FlightRequests requests, LetterFiles files, Letters letters, EventService events, Permits permits) {
        this.requests = requests;
        this.files = files;
        this.letters = letters;
        this.events = events;
        this.permits = permits;
    }

    /** @param isNew whether it was attached now; the same bytes are attached to a request or permit only once */
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
     * @throws Refused as not found, as forbidden, or as invalid if it is attached there and marked as wrong
     */
    @Transactional
    public Attached attach(Actor actor, Instant now, String reference, LetterUpload upload) {
        var request = open(actor, reference);
        return attach(actor, now, request.mission(), List.of(request), upload).get(0);
    }

    /**
     * Attaches a letter to a permit, for those who may record permits.
     *
     * @throws Refused as not found, as forbidden, or as invalid if it is attached there and marked as wrong
     */
    @Transactional
    public Attached attach(Actor actor, Instant now, UUID permit, LetterUpload upload) {
        var of = permits.visibleTo(actor, permit).orElseThrow(Refused::notFound);
        checkPermits(actor, of.mission());
        var file = files.keep(of.mission(), upload);
        var known = letters.attached(file, of);
        refuseWrong(known.stream().toList());
        return known.map(letter -> new Attached(letter, false)).orElseGet(() -> {
            var letter = new Letter(of, file, upload.name(), actor.name(), now);
            letters.persistAndFlush(letter);
            events.record(event(EventType.LETTER_ATTACHED, actor, now, letter));
            return new Attached(letter, true);
        });
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

    /**
     * Marks a letter as the wrong one, or takes such a mark back. Its bytes and who attached it stay.
     *
     * @param now UTC
     * @throws Refused as not found, as forbidden, or as invalid
     */
    @Transactional
    public Letter mark(Actor actor, Instant now, UUID id, LetterMark.Words words) {
        var letter = letter(actor, id);
        letters.getEntityManager().persist(letter.mark(words, actor.name(), now));
        letters.flush();
        events.record(event(EventType.LETTER_MARKED, actor, now, letter));
        return letter;
    }

    /**
     * A letter that the actor may mark.
     *
     * @throws Refused as not found or as forbidden
     */
    @Transactional
    public Letter letter(Actor actor, UUID id) {
        var letter = letters.visibleTo(actor, id).orElseThrow(Refused::notFound);
        if (letter.request() == null) {
            checkPermits(actor, letter.mission());
        } else {
            checkRole(actor, letter.mission());
        }
        return letter;
    }

    private List<Attached> attach(
            Actor actor, Instant now, Mission mission, List<FlightRequest> those, LetterUpload upload) {
        checkRole(actor, mission);
        var file = files.keep(mission, upload);
        var known = letters.attached(file, those);
        refuseWrong(known);
        var attached = those.stream()
                .map(request -> known.stream()
                        .filter(letter -> request.equals(letter.request()))
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
                .flatMap(letter -> Stream.ofNullable(letter.request()))
                .map(request -> event(EventType.LETTER_ATTACHED, actor, now, request))
                .toList());
        return attached;
    }

    /** Whoever attaches it again would believe that it counts there from now on. */
    private static void refuseWrong(List<Letter> known) {
        var faults = new Faults();
        known.forEach(letter -> letter.wrong()
                .ifPresent(mark -> faults.add("/file", "fault.letter_marked_wrong", letter.owner(), mark.why())));
        faults.refuseIfAny();
    }

    private static NewEvent event(EventType type, Actor actor, Instant now, Letter letter) {
        var request = letter.request();
        return request == null
                ? NewEvent.of(type, letter.mission().id(), now, actor.name())
                : event(type, actor, now, request);
    }

    private static NewEvent event(EventType type, Actor actor, Instant now, FlightRequest request) {
        var subject = new NewEvent.Subject(request.reference(), request.version(), request.statusAt(now));
        return new NewEvent(type, request.mission().id(), now, now, subject, actor.name());
    }

    private static void checkRole(Actor actor, Mission mission) {
        if (!isOpenTo(actor, mission.code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.attach"));
        }
    }

    private static void checkPermits(Actor actor, Mission mission) {
        if (!PermitService.isOpenTo(actor, mission.code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.permit"));
        }
    }
}
