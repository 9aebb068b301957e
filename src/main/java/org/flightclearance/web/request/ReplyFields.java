package org.flightclearance.web.request;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.ReplyField;
import org.flightclearance.web.form.FieldTable;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/**
 * The fields of an answer, by their pointers.
 *
 * @param under pointer that all fields begin with; empty if they are the whole form
 */
public record ReplyFields(String under) {

    /** @param pointer pointer within an answer */
    public String at(String pointer) {
        return under + pointer;
    }

    void fill(PrefilledFields form, Reply reply) {
        table().fill(form, reply);
    }

    /**
     * Reads a new answer. It can be said to have been received now, instead of a time.
     *
     * @param now UTC
     */
    public Reply readNew(PostedFields posted, Instant now) {
        var receivedAt = at(ReplyField.RECEIVED_AT.pointer());
        var receivedNow = at("/received_now");
        if (posted.isTicked(receivedNow) && posted.isTicked(receivedAt)) {
            posted.fault(receivedAt, "typed.time_or_now");
        } else if (posted.isTicked(receivedNow)) {
            posted.fields().put(receivedAt, List.of(PostedFields.minutes(now)));
            posted.fields().remove(receivedNow);
        }
        return read(posted, null);
    }

    /** @param known the answer that the fields were filled from; null: none */
    public Reply read(PostedFields posted, @Nullable Reply known) {
        return table().read(posted, ReplyBuilder.builder(), known).build();
    }

    private FieldTable<Reply, ReplyBuilder> table() {
        return new FieldTable<>(under, List.of(ReplyField.values()));
    }
}
