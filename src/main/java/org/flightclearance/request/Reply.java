package org.flightclearance.request;

import java.time.Instant;
import java.time.LocalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the host state answered. Until it is checked, anything in it may be missing.
 *
 * @param receivedAt when it reached the mission, UTC; this decides, not when it is recorded
 * @param letterDate the date on the letter
 * @param authority if left out, the one that the request was sent to
 * @param authorityReference the host's reference
 * @param reason required for a denial; like the next two, an approval has none
 * @param reasonStated the reason in the host's own words and language
 * @param reasonAssessed the reason as the mission sees it
 * @param validFrom start of the validity of the permission: a date or an instant, as the letter has it
 * @param validTo end of the validity, likewise
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
        @Nullable String validTo)
        implements ReplyBuilder.With {

    boolean isDenial() {
        return outcome == Outcome.DENIED;
    }
}
