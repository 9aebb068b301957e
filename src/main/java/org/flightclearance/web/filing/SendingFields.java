package org.flightclearance.web.filing;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.SendingField;
import org.flightclearance.web.form.FieldTable;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/** The fields of a sending, by their pointers. */
public final class SendingFields {

    private static final FieldTable<Sending, SendingBuilder> TABLE =
            new FieldTable<>("/sent", List.of(SendingField.values()));

    private SendingFields() {}

    public static String pointer(SendingField field) {
        return TABLE.under() + field.pointer();
    }

    /** Whether the form says that the request was sent. The authority does not count, because the form prefills it. */
    public static boolean isUsed(PostedFields posted) {
        return Stream.of(SendingField.values())
                .filter(field -> field != SendingField.AUTHORITY)
                .anyMatch(field -> posted.isTicked(pointer(field)));
    }

    public static void fill(PrefilledFields form, @Nullable Sending sent) {
        if (sent != null) {
            TABLE.fill(form, sent);
        }
    }

    public static Sending read(PostedFields posted, @Nullable Sending known) {
        return TABLE.read(posted, SendingBuilder.builder(), known).build();
    }
}
