package org.flightclearance.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.security.Actor;

/** Where what was typed is kept until it is carried out or thrown away. */
@ApplicationScoped
public class DraftDesk {

    /** How long a draft is kept that its owner leaves alone. */
    static final Duration KEPT = Duration.ofDays(90);

    /** How long a form is held whose sender has not signed in again. */
    public static final Duration HELD = Duration.ofDays(1);

    /** How many forms are held; one more, and the oldest goes. */
    static final int MOST_HELD = 1_000;

    /** The same of one address, so that no other loses its forms to it. */
    static final int MOST_HELD_FROM_AN_ADDRESS = 100;

    static final int LONGEST = 100_000;

    private final Drafts drafts;

    DraftDesk(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Keeps what was typed.
     *
     * @param id of the draft that it goes on with; where null, or none of the actor's: a new one
     * @return the draft; none where it is too long to be kept
     */
    @Transactional
    public Optional<UUID> keep(
            Actor actor, @Nullable UUID id, String address, Map<String, List<String>> fields, Instant now) {
        if (isTooLong(fields)) {
            return Optional.empty();
        }
        var known = id == null ? Optional.<Draft>empty() : open(actor, id);
        if (known.isPresent()) {
            known.get().keep(fields, now);
            return known.map(Draft::id);
        }
        drafts.forgetOwnedBefore(actor, now.minus(KEPT));
        return Optional.of(stored(new Draft(actor.name(), address, fields, now)));
    }

    /**
     * Holds a form of somebody who is not signed in any more.
     *
     * @return the draft; none where it is too long
     */
    @Transactional
    public Optional<UUID> hold(HeldBy by, String address, Map<String, List<String>> fields, Instant now) {
        drafts.forgetHeldBefore(now.minus(HELD));
        if (isTooLong(fields)) {
            return Optional.empty();
        }
        drafts.keepNewestFrom(by.caller(), MOST_HELD_FROM_AN_ADDRESS - 1);
        drafts.keepNewest(MOST_HELD - 1);
        return Optional.of(stored(new Draft(by, address, fields, now)));
    }

    /** A draft of the actor that is not held; none where it is somebody else’s or gone. */
    @Transactional
    public Optional<Draft> open(Actor actor, UUID id) {
        return open(actor, id, null);
    }

    /**
     * The draft of the actor; none where it is somebody else’s, held for another browser, or gone.
     *
     * @param secret by which the browser is known; null: it has none
     */
    @Transactional
    public Optional<Draft> open(Actor actor, UUID id, @Nullable String secret) {
        return drafts.findByIdOptional(id).filter(draft -> draft.isOpenTo(actor, secret));
    }

    /** Makes a form that was held a draft of the form at that address, which its owner opens in any browser. */
    @Transactional
    public void adopt(Actor actor, UUID id, @Nullable String secret, String address) {
        open(actor, id, secret).ifPresent(draft -> draft.isDraftOf(address));
    }

    /** Those of the form at that address, the latest first. */
    public List<Draft> of(Actor actor, String address) {
        return drafts.of(actor, address);
    }

    @Transactional
    public void discard(Actor actor, UUID id) {
        discard(actor, id, null);
    }

    /** @param secret by which the browser is known; null: it has none */
    @Transactional
    public void discard(Actor actor, UUID id, @Nullable String secret) {
        open(actor, id, secret).ifPresent(found -> drafts.delete(found));
    }

    private UUID stored(Draft draft) {
        drafts.persistAndFlush(draft);
        return draft.id();
    }

    private static boolean isTooLong(Map<String, List<String>> fields) {
        return FieldsColumn.written(fields).length() > LONGEST;
    }
}
