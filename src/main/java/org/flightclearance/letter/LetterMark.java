package org.flightclearance.letter;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;

/** What a user said of a letter after it was attached. It never changes; a later mark counts instead of it. */
@Entity
@Immutable
public class LetterMark {

    /** In characters, as remarks. */
    private static final int LONGEST_REASON = 4_000;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Letter letter;

    private boolean wrong;
    private String why;
    private String markedBy;
    private Instant markedAt;

    @SuppressWarnings("NullAway.Init")
    protected LetterMark() {}

    @SuppressWarnings("NullAway.Init")
    private LetterMark(Letter letter, boolean wrong, String why, String by, Instant at) {
        this.letter = letter;
        this.wrong = wrong;
        this.why = why;
        this.markedBy = by;
        this.markedAt = at;
    }

    /**
     * The words of a mark.
     *
     * @param wrong whether the letter does not belong to the request; false takes an earlier mark back
     * @param why the reason, required, shown beside the letter
     */
    public record Words(@Nullable Boolean wrong, @Nullable String why) {

        /** @throws Refused as invalid, with every fault */
        LetterMark on(Letter letter, String by, Instant at) {
            var faults = new Faults();
            faults.required("/wrong", wrong);
            faults.required("/why", why);
            faults.notLonger("/why", why, LONGEST_REASON);
            faults.refuseIfAny();
            return new LetterMark(letter, Boolean.TRUE.equals(wrong), String.valueOf(why), by, at);
        }
    }

    /** Whether the letter does not belong to the request. */
    public boolean wrong() {
        return wrong;
    }

    public String why() {
        return why;
    }

    public String markedBy() {
        return markedBy;
    }

    /** UTC. */
    public Instant markedAt() {
        return markedAt;
    }
}
