package org.flightclearance.web.request;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.DenialReason;
import org.flightclearance.request.Outcome;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/**
 * The fields of an answer, by their pointers.
 *
 * @param under the pointer under which they stand; empty where they are the whole form
 */
public record ReplyFields(String under) {

    public String outcome() {
        return under + "/outcome";
    }

    public String receivedAt() {
        return under + "/received_at";
    }

    public String letterDate() {
        return under + "/letter_date";
    }

    public String authority() {
        return under + "/authority";
    }

    public String authorityReference() {
        return under + "/authority_reference";
    }

    public String reason() {
        return under + "/reason";
    }

    public String reasonStated() {
        return under + "/reason_stated";
    }

    public String reasonAssessed() {
        return under + "/reason_assessed";
    }

    public String conditions() {
        return under + "/conditions";
    }

    public String validFrom() {
        return under + "/valid_from";
    }

    public String validTo() {
        return under + "/valid_to";
    }

    void fill(PrefilledFields form, Reply reply) {
        form.put(outcome(), reply.outcome());
        form.put(receivedAt(), reply.receivedAt());
        form.put(letterDate(), reply.letterDate());
        form.put(authority(), reply.authority());
        form.put(authorityReference(), reply.authorityReference());
        form.put(reason(), reply.reason());
        form.put(reasonStated(), reply.reasonStated());
        form.put(reasonAssessed(), reply.reasonAssessed());
        form.put(conditions(), reply.conditions());
        form.put(validFrom(), reply.validFrom());
        form.put(validTo(), reply.validTo());
    }

    /** @param known what stood in the fields */
    public Reply read(PostedFields typed, @Nullable Reply known) {
        return ReplyBuilder.builder()
                .outcome(typed.choice(outcome(), Outcome.class))
                .receivedAt(typed.instant(receivedAt(), known == null ? null : known.receivedAt()))
                .letterDate(typed.day(letterDate()))
                .authority(typed.text(authority()))
                .authorityReference(typed.text(authorityReference()))
                .reason(typed.choice(reason(), DenialReason.class))
                .reasonStated(typed.text(reasonStated()))
                .reasonAssessed(typed.choice(reasonAssessed(), DenialReason.class))
                .conditions(typed.text(conditions()))
                .validFrom(typed.text(validFrom()))
                .validTo(typed.text(validTo()))
                .build();
    }
}
