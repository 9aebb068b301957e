package org.flightclearance.request.field;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.request.FilingField;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.SendingField;

/**
 * One field of a record, described once for all that need it: checks, forms, files, history and pages.
 *
 * @param <R> the record
 * @param <B> its builder
 * @param <T> the type of the field
 * @param pointer JSON pointer in the body of a call, such as {@code /aircraft/type}
 */
public record Field<R, B, T>(
        String pointer, FieldKind<T> kind, Function<R, @Nullable T> getter, BiFunction<B, @Nullable T, B> setter) {

    /** A field in one of the tables {@link FilingField}, {@link SendingField} and {@link ReplyField}. */
    public interface InTable<R, B> {

        Field<R, B, ?> field();

        default String pointer() {
            return field().pointer();
        }

        default FieldKind<?> kind() {
            return field().kind();
        }

        default @Nullable Object of(R values) {
            return field().getter().apply(values);
        }

        /** @throws ClassCastException if the value is not of the type of the field */
        default void set(B builder, @Nullable Object value) {
            field().put(builder, value);
        }

        /**
         * Adds a fault if the value is beyond the limit of its kind.
         *
         * @param under pointer of the record
         */
        default void check(Faults faults, String under, R values) {
            field().checkIn(faults, under, values);
        }
    }

    private void put(B builder, @Nullable Object value) {
        setter.apply(builder, value == null ? null : kind.type().cast(value));
    }

    private void checkIn(Faults faults, String under, R values) {
        kind.check(faults, under + pointer, getter.apply(values));
    }
}
