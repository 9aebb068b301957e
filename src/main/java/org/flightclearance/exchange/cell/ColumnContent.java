package org.flightclearance.exchange.cell;

import java.util.List;
import java.util.Objects;

import org.flightclearance.request.field.FieldKind;

/**
 * What the cells of a column contain.
 *
 * @param choices the values, if it is one of them
 */
public record ColumnContent(Sort sort, List<Enum<?>> choices) {

    public static final ColumnContent TEXT = new ColumnContent(Sort.TEXT, List.of());
    public static final ColumnContent WHOLE_NUMBER = new ColumnContent(Sort.WHOLE_NUMBER, List.of());
    public static final ColumnContent DEGREES = new ColumnContent(Sort.DEGREES, List.of());
    public static final ColumnContent TIME = new ColumnContent(Sort.TIME, List.of());

    private static final ColumnContent DAY = new ColumnContent(Sort.DAY, List.of());
    private static final ColumnContent DAY_OR_TIME = new ColumnContent(Sort.DAY_OR_TIME, List.of());

    /** The sorts of content. */
    public enum Sort {
        TEXT,
        WHOLE_NUMBER,
        DEGREES,
        CHOICE,
        /** A day with its time. */
        TIME,
        DAY,
        DAY_OR_TIME
    }

    public static ColumnContent choice(Class<? extends Enum<?>> constants) {
        return new ColumnContent(Sort.CHOICE, List.of(constants.getEnumConstants()));
    }

    public static ColumnContent of(FieldKind<?> kind) {
        return (ColumnContent) Objects.requireNonNull(kind.read(new Kinds()));
    }

    private static final class Kinds implements FieldKind.Reader<RuntimeException> {

        @Override
        public Object text() {
            return TEXT;
        }

        @Override
        public Object wholeNumber(int most) {
            return WHOLE_NUMBER;
        }

        @Override
        public <E extends Enum<E>> Object choice(Class<E> constants) {
            return ColumnContent.choice(constants);
        }

        @Override
        public Object instant() {
            return TIME;
        }

        @Override
        public Object day() {
            return DAY;
        }

        @Override
        public Object dayOrInstant() {
            return DAY_OR_TIME;
        }
    }
}
