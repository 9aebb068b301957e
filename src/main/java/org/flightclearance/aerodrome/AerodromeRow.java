package org.flightclearance.aerodrome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.language.Sentence;

/**
 * A row of an aerodrome file.
 *
 * @param cells the cells that are not empty
 * @param names gives the file's own name of a column
 */
record AerodromeRow(int number, Map<AerodromeColumn, String> cells, Function<AerodromeColumn, String> names) {

    private static final Pattern DEGREES = Pattern.compile("[-+]?[0-9]{1,3}([.,][0-9]{1,20})?(?:[eE]-[0-9]{1,2})?");
    private static final String CLOSED = "closed";

    /** The aerodrome that a row describes, and what is wrong with the row. */
    record Said(AerodromeProfile profile, List<RowFault> faults) {}

    /** The column that holds the code. Empty if the row has no code, like most heliports. */
    Optional<AerodromeColumn> codeColumn() {
        // Our own column holds only codes, so anything else in it is an error
        return cells.containsKey(AerodromeColumn.CODE)
                ? Optional.of(AerodromeColumn.CODE)
                : AerodromeColumn.CODES.stream()
                        .filter(column -> Place.isCode(code(column)))
                        .findFirst();
    }

    boolean isClosed() {
        return CLOSED.equalsIgnoreCase(cells.get(AerodromeColumn.TYPE));
    }

    /** @param countries in upper case; if empty, any country */
    boolean isIn(Set<String> countries) {
        var country = cells.getOrDefault(AerodromeColumn.COUNTRY, "").toUpperCase(Locale.ROOT);
        return countries.isEmpty() || countries.contains(country);
    }

    Said said(AerodromeColumn codeColumn) {
        var faults = new ArrayList<RowFault>();
        var profile = new AerodromeProfile(
                        cells.get(codeColumn),
                        cells.get(AerodromeColumn.NAME),
                        degrees(AerodromeColumn.LATITUDE, faults),
                        degrees(AerodromeColumn.LONGITUDE, faults),
                        cells.get(AerodromeColumn.COUNTRY))
                .tidied();
        var unreadable = faults.stream().map(RowFault::column).toList();
        profile.faults().found().stream()
                .map(fault -> fault(AerodromeColumn.at(fault.pointer()), fault.sentence()))
                .filter(fault -> !unreadable.contains(fault.column()))
                .forEach(faults::add);
        return new Said(profile, faults);
    }

    RowFault fault(AerodromeColumn column, Sentence sentence) {
        return new RowFault(number, names.apply(column), cells.getOrDefault(column, ""), sentence);
    }

    private String code(AerodromeColumn column) {
        return cells.getOrDefault(column, "").toUpperCase(Locale.ROOT);
    }

    private @Nullable Double degrees(AerodromeColumn column, List<RowFault> faults) {
        var cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        if (!DEGREES.matcher(cell).matches()) {
            faults.add(fault(column, Sentence.of("fault.cell_degrees")));
            return null;
        }
        return Double.valueOf(cell.replace(',', '.'));
    }
}
