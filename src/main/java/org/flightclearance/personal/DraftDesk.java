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
    static final Duration HELD = Duration.ofDays(1);

    /** Strangers can send forms too: no more of theirs are held than this, each no larger. */
    static final int MOST_HELD = 1_000;

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
     * @return the draft; none where it is too long, or too many are held
     */
    @Transactional
    public Optional<UUID> hold(String address, Map<String, List<String>> fields, Instant now) {
        drafts.forgetHeldBefore(now.minus(HELD));
        return isTooLong(fields) || drafts.held() >= MOST_HELD
                ? Optional.empty()
                : Optional.of(stored(new Draft(null, address, fields, now)));
    }

    /** The draft, which is the actor's from now on; none where it is somebody else’s or gone. */
    @Transactional
    public Optional<Draft> open(Actor actor, UUID id) {
        var found = drafts.findByIdOptional(id).filter(draft -> draft.isOpenTo(actor));
        found.ifPresent(draft -> draft.belongsTo(actor));
        return found;
    }

    /** Those of the form at that address, the latest first. */
    public List<Draft> of(Actor actor, String address) {
        return drafts.of(actor, address);
    }

    @Transactional
    public void discard(Actor actor, UUID id) {
        open(actor, id).ifPresent(found -> drafts.delete(found));
    }

    private UUID stored(Draft draft) {
        drafts.persistAndFlush(draft);
        return draft.id();
    }

    private static boolean isTooLong(Map<String, List<String>> fields) {
        return FieldsColumn.written(fields).length() > LONGEST;
    }
}
