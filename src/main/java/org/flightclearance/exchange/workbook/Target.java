package org.flightclearance.exchange.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flightclearance.exchange.LedgerColumn;

/**
 * Where a column of a sheet goes: a column of the ledger, or the day of one of its times.
 *
 * @param day whether it is only the day of a time, whose time of day is in another column
 */
public record Target(LedgerColumn column, boolean day) {

    /** All of them, in the order of the ledger, each day before its time. */
    public static final List<Target> ALL = Stream.of(LedgerColumn.values())
            .filter(column -> !column.isWrittenOnly())
            .flatMap(column -> column.isTime()
                    ? Stream.of(new Target(column, true), new Target(column, false))
                    : Stream.of(new Target(column, false)))
            .toList();

    private static final Map<String, Target> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Target::name, target -> target));

    public static Optional<Target> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name of the column in a CSV, such as {@code etd}; {@code etd_date} for its day. */
    public String name() {
        return day ? column.wireName() + "_date" : column.wireName();
    }
}
