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

/** Keeps the input of forms until they are completed or discarded. */
@ApplicationScoped
public class DraftService {

    /** How long an unchanged draft is kept. */
    static final Duration KEPT = Duration.ofDays(90);

    /** How long a form is held for a sender who has not signed in again. */
    public static final Duration HELD = Duration.ofDays(1);

    /** Limit of held forms; beyond it the oldest is deleted. */
    static final int MOST_HELD = 1_000;

    /** Limit of held forms from one address, so that it cannot push out those of others. */
    static final int MOST_HELD_FROM_AN_ADDRESS = 100;

    static final int LONGEST = 100_000;

    private final Drafts drafts;

    DraftService(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Saves the input of a form.
     *
     * @param id of the draft to update; null, or not a draft of the actor: saves a new one
     * @return the draft; empty if it is too long
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
     * Holds a form of somebody whose session has ended.
     *
     * @return the draft; empty if it is too long
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

    /** A draft of the actor that is not held; empty if it belongs to somebody else or no longer exists. */
    @Transactional
    public Optional<Draft> open(Actor actor, UUID id) {
        return open(actor, id, null);
    }

    /**
     * The draft of the actor; empty if it belongs to somebody else, is held for another browser, or no longer exists.
     *
     * @param secret by which the browser is known; null: it has none
     */
    @Transactional
    public Optional<Draft> open(Actor actor, UUID id, @Nullable String secret) {
        return drafts.findByIdOptional(id).filter(draft -> draft.isOpenTo(actor, secret));
    }

    /** Turns a held form into a draft of the form at that address, which its owner may open in any browser. */
    @Transactional
    public void adopt(Actor actor, UUID id, @Nullable String secret, String address) {
        open(actor, id, secret).ifPresent(draft -> draft.isDraftOf(address));
    }

    /** The drafts of the form at that address, latest first. */
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
        open(actor, id, secret).ifPresent(found -> drafts.delete("id", found.id()));
    }

    private UUID stored(Draft draft) {
        drafts.persistAndFlush(draft);
        return draft.id();
    }

    private static boolean isTooLong(Map<String, List<String>> fields) {
        return FieldsColumn.written(fields).length() > LONGEST;
    }
}
