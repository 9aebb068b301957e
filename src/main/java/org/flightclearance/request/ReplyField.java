package org.flightclearance.request;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.field.Field;
import org.flightclearance.request.field.FieldKind.Choice;
import org.flightclearance.request.field.FieldKind.Day;
import org.flightclearance.request.field.FieldKind.DayOrTime;
import org.flightclearance.request.field.FieldKind.Text;
import org.flightclearance.request.field.FieldKind.Time;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReplies;
import org.flightclearance.request.outcome.Outcome;

/** The table of the fields of an answer. Pointers are relative to the answer. */
public enum ReplyField implements Field.InTable<Reply, ReplyBuilder> {
    OUTCOME(new Field<>("/outcome", new Choice<>(Outcome.class), Reply::outcome, ReplyBuilder::outcome)),
    RECEIVED_AT(new Field<>("/received_at", new Time(), Reply::receivedAt, ReplyBuilder::receivedAt)),
    LETTER_DATE(new Field<>("/letter_date", new Day(), Reply::letterDate, ReplyBuilder::letterDate)),
    AUTHORITY(new Field<>("/authority", Text.LOOKED_UP, Reply::authority, ReplyBuilder::authority)),
    AUTHORITY_REFERENCE(new Field<>(
            "/authority_reference", new Text(100), Reply::authorityReference, ReplyBuilder::authorityReference)),
    REASON(
            Outcome.DENIED,
            new Field<>("/reason", new Choice<>(DenialReason.class), Reply::reason, ReplyBuilder::reason)),
    REASON_STATED(
            Outcome.DENIED,
            new Field<>("/reason_stated", Text.SENTENCES, Reply::reasonStated, ReplyBuilder::reasonStated)),
    REASON_ASSESSED(
            Outcome.DENIED,
            new Field<>(
                    "/reason_assessed",
                    new Choice<>(DenialReason.class),
                    Reply::reasonAssessed,
                    ReplyBuilder::reasonAssessed)),
    CONDITIONS(
            Outcome.APPROVED, new Field<>("/conditions", Text.SENTENCES, Reply::conditions, ReplyBuilder::conditions)),
    VALID_FROM(
            Outcome.APPROVED, new Field<>("/valid_from", new DayOrTime(), Reply::validFrom, ReplyBuilder::validFrom)),
    VALID_TO(Outcome.APPROVED, new Field<>("/valid_to", new DayOrTime(), Reply::validTo, ReplyBuilder::validTo));

    private final @Nullable Outcome outcome;
    private final Field<Reply, ReplyBuilder, ?> field;

    ReplyField(Field<Reply, ReplyBuilder, ?> field) {
        this(null, field);
    }

    ReplyField(@Nullable Outcome outcome, Field<Reply, ReplyBuilder, ?> field) {
        this.outcome = outcome;
        this.field = field;
    }

    /** The outcome that the field explains; null: it belongs to any answer. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** Whether the reply has this field, which explains a denial, and is an approval. */
    public boolean isMisplacedIn(Reply reply) {
        // What the mission makes of the denied legs stands beside the approval of the others
        boolean ofDeniedLegs = this == REASON_ASSESSED && LegReplies.anyDenied(reply.legs());
        return reply.outcome() == Outcome.APPROVED && outcome == Outcome.DENIED && of(reply) != null && !ofDeniedLegs;
    }

    static boolean anyMisplaced(Reply reply) {
        return Stream.of(values()).anyMatch(field -> field.isMisplacedIn(reply));
    }

    @Override
    public Field<Reply, ReplyBuilder, ?> field() {
        return field;
    }
}
