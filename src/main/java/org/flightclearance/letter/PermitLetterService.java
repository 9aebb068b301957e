package org.flightclearance.letter;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.language.Sentence;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.PermitService;
import org.flightclearance.security.Actor;

/** Attaches letters to permits, for those who may record permits. */
@ApplicationScoped
public class PermitLetterService {

    private final Permits permits;
    private final LetterFiles files;
    private final PermitLetters letters;
    private final EventService events;

    PermitLetterService(Permits permits, LetterFiles files, PermitLetters letters, EventService events) {
        this.permits = permits;
        this.files = files;
        this.letters = letters;
        this.events = events;
    }

    /** @param isNew whether it was attached now; the same bytes are attached to a permit only once */
    public record Attached(PermitLetter letter, boolean isNew) {}

    /**
     * The permit, for somebody who may attach letters to it.
     *
     * @throws Refused as not found or as forbidden
     */
    public Permit open(Actor actor, UUID id) {
        var permit = permits.visibleTo(actor, id).orElseThrow(Refused::notFound);
        if (!PermitService.isOpenTo(actor, permit.mission().code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.permit"));
        }
        return permit;
    }

    /** @throws Refused as not found or as forbidden */
    @Transactional
    public Attached attach(Actor actor, Instant now, UUID id, LetterUpload upload) {
        var permit = open(actor, id);
        var file = files.keep(permit.mission(), upload);
        return letters.attached(file, permit)
                .map(known -> new Attached(known, false))
                .orElseGet(() -> {
                    var letter = new PermitLetter(permit, file, upload.name(), actor.name(), now);
                    letters.persistAndFlush(letter);
                    events.record(NewEvent.of(
                            EventType.LETTER_ATTACHED, permit.mission().id(), now, actor.name()));
                    return new Attached(letter, true);
                });
    }
}
