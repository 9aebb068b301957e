package org.flightclearance.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReplies;
import org.flightclearance.request.outcome.LegRepliesColumn;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;

/**
 * What the host state answered. Until it is checked, anything in it may be missing.
 *
 * @param outcome for the request; left out where legs are named, it follows from them: approved if any is
 * @param receivedAt when it reached the mission, UTC; this decides, not when it is recorded
 * @param letterDate the date on the letter
 * @param authority if left out, the one that the request was sent to
 * @param authorityReference the host's reference
 * @param reason required for a denial; like the next two, an approval has none
 * @param reasonStated the reason in the host's own words and language
 * @param reasonAssessed the reason as the mission sees it
 * @param validFrom start of the validity of the permission: a date or an instant, as the letter has it
 * @param validTo end of the validity, likewise
 * @param legs what it says of single legs, null: it is for all of them. A reason for the whole answer is that of each denied
 *     leg that has none, and the first reason of a leg is that of a request of which no leg is approved
 */
@Embeddable
@RecordBuilder
public record Reply(
        @Nullable @Enumerated(EnumType.STRING) Outcome outcome,
        @Nullable Instant receivedAt,
        @Nullable LocalDate letterDate,
        @Nullable String authority,
        @Nullable String authorityReference,
        @Nullable @Enumerated(EnumType.STRING) DenialReason reason,
        @Nullable String reasonStated,
        @Nullable @Enumerated(EnumType.STRING) DenialReason reasonAssessed,
        @Nullable @Column(name = "answer_conditions") String conditions,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable @Convert(converter = LegRepliesColumn.class) @Column(name = "answer_legs", length = 30_000)
                List<@Nullable LegReply> legs)
        implements ReplyBuilder.With {

    public Reply {
        if (legs != null) {
            outcome = outcome == null ? LegReplies.outcome(legs) : outcome;
            if (LegReplies.lackReason(legs) && (reason != null || reasonStated != null)) {
                legs = LegReplies.because(reason, reasonStated, legs);
                reason = outcome == Outcome.APPROVED ? null : reason;
                reasonStated = outcome == Outcome.APPROVED ? null : reasonStated;
            }
            reason = outcome == Outcome.DENIED && reason == null ? LegReplies.firstReason(legs) : reason;
        }
    }

    public boolean denies() {
        return outcome == Outcome.DENIED;
    }

    /** Whether it has what a decision needs, whatever else is missing. */
    public boolean decides() {
        return outcome != null && receivedAt != null;
    }

    /** Numbers of the legs that it names; empty: it is for all of them. */
    public List<Integer> namedLegs() {
        return legs == null
                ? List.of()
                : legs.stream()
                        .filter(Objects::nonNull)
                        .map(LegReply::leg)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** What it says of a leg; null: nothing. */
    @Nullable
    public Outcome outcomeOf(int leg) {
        if (legs == null) {
            return outcome;
        }
        var said = LegReplies.of(leg, legs);
        return said == null ? null : said.outcome();
    }
}
