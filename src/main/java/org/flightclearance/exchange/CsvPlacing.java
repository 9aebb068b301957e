package org.flightclearance.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.exchange.CsvRows.Row;
import org.flightclearance.refusal.Fault;

/** Finds the cell of a fault that the domain reported. */
record CsvPlacing(Row first, List<Row> legs, List<Row> answers) {

    private static final Pattern NUMBERED = Pattern.compile("/(legs|answers)(?:/(\\d+))?(/.*)?");

    RowError place(Fault fault) {
        var matcher = NUMBERED.matcher(fault.pointer());
        if (!matcher.matches()) {
            return error(first, fault.pointer(), fault);
        }
        var those = matcher.group(1).equals("legs") ? legs : answers;
        int index = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        var rest = matcher.group(3) == null ? "" : matcher.group(3);
        return error(index < those.size() ? those.get(index) : first, "/" + matcher.group(1) + "/#" + rest, fault);
    }

    private static RowError error(Row row, String pointer, Fault fault) {
        var column = column(pointer);
        return new RowError(
                row.number(),
                column.map(LedgerColumn::wireName).orElse(null),
                column.map(row.cells()::get).orElse(column.isPresent() ? "" : null),
                fault.sentence());
    }

    /**
     * The column of the pointer or of its nearest parent: a fault in the name of an airstrip, for example, is shown at
     * the cell of the airstrip.
     */
    private static Optional<LedgerColumn> column(String pointer) {
        for (var rest = pointer; !rest.isEmpty(); rest = rest.substring(0, rest.lastIndexOf('/'))) {
            var column = LedgerColumn.at(rest);
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }
}
