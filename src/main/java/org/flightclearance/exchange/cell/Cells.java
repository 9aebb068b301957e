package org.flightclearance.exchange.cell;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flightclearance.flight.TypedPosition;
import org.flightclearance.request.field.FieldKind;
import org.flightclearance.time.RecordableTime;

/** Reads the text of a cell as the type of its column. Spaces around the text are already removed. */
public final class Cells {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]");

    private Cells() {}

    /** How the cells of one column are read. */
    public interface Reading {
        Object read(String cell, CellTimes times) throws UnreadableCell;
    }

    public static Reading of(FieldKind<?> kind) {
        return (cell, times) -> Objects.requireNonNull(kind.read(new CellReader(cell, times)));
    }

    /** Reads the kinds of the domain from the text of a cell. */
    private record CellReader(String cell, CellTimes times) implements FieldKind.Reader<UnreadableCell> {

        @Override
        public Object text() throws UnreadableCell {
            return Cells.text(cell, times);
        }

        @Override
        public Object wholeNumber(int most) throws UnreadableCell {
            return Cells.wholeNumber(cell, times);
        }

        @Override
        public <E extends Enum<E>> Object choice(Class<E> constants) throws UnreadableCell {
            return Cells.constant(constants).read(cell, times);
        }

        @Override
        public Object instant() throws UnreadableCell {
            return times.instant(cell);
        }

        @Override
        public Object day() throws UnreadableCell {
            return times.day(cell);
        }

        @Override
        public Object dayOrInstant() throws UnreadableCell {
            return Cells.dayOrInstant(cell, times);
        }
    }

    public static Object text(String cell, CellTimes times) throws UnreadableCell {
        if (cell.indexOf('\0') >= 0) {
            throw new UnreadableCell("fault.null_character");
        }
        return times.habits().defused() ? Defusing.undone(cell) : cell;
    }

    public static Object wholeNumber(String cell, CellTimes times) throws UnreadableCell {
        var digits = SPACES.matcher(cell).replaceAll("");
        if (!WHOLE_NUMBER.matcher(digits).matches()) {
            throw new UnreadableCell("fault.cell_whole_number");
        }
        return Integer.valueOf(digits);
    }

    public static Object latitude(String cell, CellTimes times) throws UnreadableCell {
        return degrees(TypedPosition.latitude(cell));
    }

    public static Object longitude(String cell, CellTimes times) throws UnreadableCell {
        return degrees(TypedPosition.longitude(cell));
    }

    private static Object degrees(OptionalDouble read) throws UnreadableCell {
        return read.orElseThrow(() -> new UnreadableCell("fault.cell_degrees"));
    }

    public static Object instant(String cell, CellTimes times) throws UnreadableCell {
        return times.instant(cell);
    }

    /** A date or an instant, as text, as a letter gives a validity. */
    private static Object dayOrInstant(String cell, CellTimes times) throws UnreadableCell {
        if (isDay(cell, times)) {
            return times.day(cell).toString();
        }
        var instant = times.instant(cell);
        // Keeps the original text if it is a valid instant
        return RecordableTime.instant(cell).isPresent() ? cell : instant.toString();
    }

    public static <E extends Enum<E>> Reading constant(Class<E> type) {
        return (cell, times) -> {
            var name = cell.replace(' ', '_').replace('-', '_');
            return Stream.of(type.getEnumConstants())
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableCell(
                            "fault.one_of",
                            cell,
                            Stream.of(type.getEnumConstants())
                                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        };
    }

    /** True or false, also as a French spreadsheet writes them. */
    public static Object truth(String cell, CellTimes times) throws UnreadableCell {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "vrai" -> Boolean.TRUE;
            case "false", "faux" -> Boolean.FALSE;
            default -> throw new UnreadableCell("fault.one_of", cell, List.of("true", "false"));
        };
    }

    private static boolean isDay(String cell, CellTimes times) {
        try {
            return times.day(cell) instanceof LocalDate;
        } catch (UnreadableCell unreadableDay) {
            return false;
        }
    }
}
