package org.flightclearance.request;

import org.flightclearance.request.field.Field;
import org.flightclearance.request.field.FieldKind.Choice;
import org.flightclearance.request.field.FieldKind.Text;
import org.flightclearance.request.field.FieldKind.Time;

/** The table of the fields of a sending, in the order of the pages. Pointers are relative to the sending. */
public enum SendingField implements Field.InTable<Sending, SendingBuilder> {
    AT(new Field<>("/at", new Time(), Sending::at, SendingBuilder::at)),
    CHANNEL(new Field<>("/channel", new Choice<>(Channel.class), Sending::channel, SendingBuilder::channel)),
    AUTHORITY(new Field<>("/authority", Text.LOOKED_UP, Sending::authority, SendingBuilder::authority)),
    OUTGOING_REFERENCE(new Field<>(
            "/outgoing_reference", new Text(100), Sending::outgoingReference, SendingBuilder::outgoingReference)),
    ACKNOWLEDGED_AT(
            new Field<>("/acknowledged_at", new Time(), Sending::acknowledgedAt, SendingBuilder::acknowledgedAt));

    private final Field<Sending, SendingBuilder, ?> field;

    SendingField(Field<Sending, SendingBuilder, ?> field) {
        this.field = field;
    }

    @Override
    public Field<Sending, SendingBuilder, ?> field() {
        return field;
    }
}
