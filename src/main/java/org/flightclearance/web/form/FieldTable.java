package org.flightclearance.web.form;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.field.Field;
import org.flightclearance.request.field.FieldKind;

/**
 * Fills and reads the form fields of a table of fields in the domain.
 *
 * @param under pointer that all fields begin with; empty if they are the whole form
 */
public record FieldTable<R, B>(String under, List<? extends Field.InTable<R, B>> fields) {

    public void fill(PrefilledFields form, R values) {
        for (var field : fields) {
            form.put(under + field.pointer(), field.of(values));
        }
    }

    /**
     * Reads the fields into a builder. A value that cannot be read becomes a fault of the form.
     *
     * @param known the values that the form was filled from: it shows only minutes, so unchanged instants keep their
     *     seconds
     */
    public B read(PostedFields posted, B builder, @Nullable R known) {
        for (var field : fields) {
            var reader = new PostedValue(posted, under + field.pointer(), known == null ? null : field.of(known));
            field.set(builder, field.kind().read(reader));
        }
        return builder;
    }

    private record PostedValue(PostedFields posted, String pointer, @Nullable Object known)
            implements FieldKind.Reader<RuntimeException> {

        @Override
        public @Nullable Object text() {
            return posted.text(pointer);
        }

        @Override
        public @Nullable Object wholeNumber(int most) {
            return posted.wholeNumber(pointer, most);
        }

        @Override
        public <E extends Enum<E>> @Nullable Object choice(Class<E> constants) {
            return posted.choice(pointer, constants);
        }

        @Override
        public @Nullable Object instant() {
            return posted.instant(pointer, (Instant) known);
        }

        @Override
        public @Nullable Object day() {
            return posted.day(pointer);
        }

        @Override
        public @Nullable Object dayOrInstant() {
            return posted.dayOrInstant(pointer);
        }
    }
}
