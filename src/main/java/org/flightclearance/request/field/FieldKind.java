package org.flightclearance.request.field;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/**
 * The kind of value that a field holds, and its limit. Each syntax (form, file) reads the kinds in its own way, with a
 * {@link Reader}.
 *
 * @param <T> the type of its values
 */
public sealed interface FieldKind<T> {

    Class<T> type();

    /** Adds a fault if the value is beyond the limit. */
    default void check(Faults faults, String pointer, @Nullable T value) {}

    /** Reads a value of this kind. */
    <X extends Exception> @Nullable Object read(Reader<X> reader) throws X;

    /**
     * How one syntax reads the kinds.
     *
     * @param <X> thrown if a value cannot be read
     */
    interface Reader<X extends Exception> {

        @Nullable
        Object text() throws X;

        @Nullable
        Object wholeNumber(int most) throws X;

        <E extends Enum<E>> @Nullable Object choice(Class<E> constants) throws X;

        @Nullable
        Object instant() throws X;

        @Nullable
        Object day() throws X;

        /** Reads a day or an instant. It is kept as text, so that it stays what the letter says. */
        @Nullable
        Object dayOrInstant() throws X;
    }

    /** @param longest in characters */
    record Text(int longest) implements FieldKind<String> {

        /** Without a limit, for a value that must be one of a list, such as a sector. */
        public static final Text LOOKED_UP = new Text(Integer.MAX_VALUE);

        /** Sentences, such as remarks and conditions. */
        public static final Text SENTENCES = new Text(4000);

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public void check(Faults faults, String pointer, @Nullable String value) {
            faults.notLonger(pointer, value, longest);
        }

        @Override
        public <X extends Exception> @Nullable Object read(Reader<X> reader) throws X {
            return reader.text();
        }
    }

    /** From {@code least} to {@code most}, both included. */
    record WholeNumber(int least, int most) implements FieldKind<Integer> {

        @Override
        public Class<Integer> type() {
            return Integer.class;
        }

        @Override
        public void check(Faults faults, String pointer, @Nullable Integer value) {
            faults.between(pointer, value, least, most);
        }

        @Override
        public <X extends Exception> @Nullable Object read(Reader<X> reader) throws X {
            return reader.wholeNumber(most);
        }
    }

    /** One of the constants of an enum. */
    record Choice<E extends Enum<E>>(Class<E> constants) implements FieldKind<E> {

        @Override
        public Class<E> type() {
            return constants;
        }

        @Override
        public <X extends Exception> @Nullable Object read(Reader<X> reader) throws X {
            return reader.choice(constants);
        }
    }

    /** UTC. */
    record Time() implements FieldKind<Instant> {

        @Override
        public Class<Instant> type() {
            return Instant.class;
        }

        @Override
        public <X extends Exception> @Nullable Object read(Reader<X> reader) throws X {
            return reader.instant();
        }
    }

    /** A calendar day, without a zone. */
    record Day() implements FieldKind<LocalDate> {

        @Override
        public Class<LocalDate> type() {
            return LocalDate.class;
        }

        @Override
        public <X extends Exception> @Nullable Object read(Reader<X> reader) throws X {
            return reader.day();
        }
    }

    /** A day or an instant, kept as the text in which it was stated. */
    record DayOrTime() implements FieldKind<String> {

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public <X extends Exception> @Nullable Object read(Reader<X> reader) throws X {
            return reader.dayOrInstant();
        }
    }
}
