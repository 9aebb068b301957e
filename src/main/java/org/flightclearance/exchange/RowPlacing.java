package org.flightclearance.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.refusal.Fault;

/** Finds the cell of a fault that the domain reported. */
record RowPlacing(FileRow first, List<FileRow> legs, List<FileRow> answers) {

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

    private static RowError error(FileRow row, String pointer, Fault fault) {
        var column = column(pointer);
        return column.map(one -> row.error(one, row.cells().getOrDefault(one, ""), fault.sentence()))
                .orElseGet(() -> new RowError(row.number(), null, null, fault.sentence()));
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
