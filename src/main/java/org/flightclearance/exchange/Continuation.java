package org.flightclearance.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Decides whether a row continues the request above it. In a file that was sorted, the row may have come to stand below
 * another request. So it must name its request, or repeat its callsign or registration and depart from where the leg
 * above arrived.
 */
record Continuation(FileRow first) {

    private static final List<LedgerColumn> IDENTITY = List.of(LedgerColumn.CLIENT_REFERENCE, LedgerColumn.REFERENCE);
    private static final List<LedgerColumn> AIRCRAFT = List.of(LedgerColumn.CALLSIGN, LedgerColumn.REGISTRATION);

    /** @param legs the rows of the legs above; empty if the row has no leg */
    boolean belongs(FileRow row, List<FileRow> legs) {
        if (repeatsAny(row, IDENTITY)) {
            return true;
        }
        boolean nameless = Stream.concat(IDENTITY.stream(), AIRCRAFT.stream()).noneMatch(first.cells()::containsKey);
        return (nameless || repeatsAny(row, AIRCRAFT)) && departsFromTheArrival(row, legs);
    }

    private boolean repeatsAny(FileRow row, List<LedgerColumn> columns) {
        return columns.stream()
                .anyMatch(column -> row.cells().containsKey(column)
                        && Objects.equals(row.cells().get(column), first.cells().get(column)));
    }

    private static boolean departsFromTheArrival(FileRow row, List<FileRow> legs) {
        if (legs.isEmpty()) {
            return true;
        }
        var from = row.cells().get(LedgerColumn.FROM);
        var to = legs.get(legs.size() - 1).cells().get(LedgerColumn.TO);
        return from == null || from.equalsIgnoreCase(to);
    }
}
