package org.flightclearance.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.outcome.DenialReason;

/**
 * What lists find a request by, computed from its facts and stored with them, so that they read one index.
 *
 * @param searchText as {@link SearchText} has it; empty if that is too long for the index
 * @param statedReason the host's reason for the denial that decided, or that revoked an approval; of an unanswered
 *     request, the reason in the late denial
 * @param assessedReason the mission's own view of the reason for that denial
 * @param unitName as {@link SearchText#name} gives it
 */
@Embeddable
public record ListedFacts(
        @Column(length = 1_200) String searchText,
        @Nullable @Enumerated(EnumType.STRING) DenialReason statedReason,
        @Nullable @Enumerated(EnumType.STRING) DenialReason assessedReason,
        @Nullable String unitName) {

    static ListedFacts of(RecordedFacts request, String searchText) {
        var unit = request.particulars().unit();
        var denial = Ending.of(request, request.terms()).anyDenial();
        return new ListedFacts(
                SearchText.fitsIndex(searchText) ? searchText : "",
                denial == null ? null : denial.reason(),
                denial == null ? null : denial.reasonAssessed(),
                unit == null ? null : SearchText.name(unit));
    }

    /** Whether the text to search is in the table of long texts instead. */
    boolean hasLongText() {
        return searchText.isEmpty();
    }
}
