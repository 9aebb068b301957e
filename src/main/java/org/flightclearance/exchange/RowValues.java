package org.flightclearance.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.cell.CellTimes;
import org.flightclearance.exchange.cell.LegCell;
import org.flightclearance.exchange.cell.UnreadableCell;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.FilingField;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.SendingField;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.field.Field;
import org.flightclearance.request.flown.ExecutedField;
import org.flightclearance.request.flown.LegReport;
import org.flightclearance.request.flown.LegReportBuilder;

/** The values of a row by column, and the domain objects built from them. */
final class RowValues {

    private final Map<LedgerColumn, Object> values = new EnumMap<>(LedgerColumn.class);

    /** Reads one part of a row. Cells that cannot be read are added to the errors. */
    static RowValues of(FileRow row, Part part, CellTimes times, List<RowError> errors) {
        return new RowValues().and(row, part, times, errors);
    }

    RowValues and(FileRow row, Part part, CellTimes times, List<RowError> errors) {
        row.cells().forEach((column, cell) -> {
            if (column.part() == part) {
                try {
                    values.put(column, column.read(cell, row.utc().contains(column) ? times.inUtc() : times));
                } catch (UnreadableCell unreadable) {
                    errors.add(row.error(column, cell, unreadable.sentence()));
                }
            }
        });
        return this;
    }

    Filing filing(@Nullable String mission, List<Leg> legs) {
        var filing = FilingBuilder.builder().mission(mission).legs(new ArrayList<>(legs));
        return fill(filing, FilingField.values()).sent(sending()).build();
    }

    Leg leg() {
        return new Leg(
                place(LedgerColumn.FROM, LedgerColumn.FROM_LATITUDE, LedgerColumn.FROM_LONGITUDE),
                place(LedgerColumn.TO, LedgerColumn.TO_LATITUDE, LedgerColumn.TO_LONGITUDE),
                instant(LedgerColumn.ETD),
                instant(LedgerColumn.ETA));
    }

    Reply reply() {
        var legs = value(LedgerColumn.ANSWER_LEGS, LegCell.class);
        return fill(ReplyBuilder.builder(), ReplyField.values())
                .legs(legs == null ? null : legs.legs())
                .build();
    }

    LegReport executed() {
        return fill(LegReportBuilder.builder(), ExecutedField.values()).build();
    }

    /** Null: it says nothing. */
    @Nullable
    Boolean dropped() {
        return value(LedgerColumn.DROPPED, Boolean.class);
    }

    @Nullable
    Withdrawal withdrawal() {
        return hasAny(LedgerColumn.WITHDRAWAL_REASON, LedgerColumn.WITHDRAWN_AT)
                ? new Withdrawal(
                        value(LedgerColumn.WITHDRAWAL_REASON, WithdrawalReason.class),
                        instant(LedgerColumn.WITHDRAWN_AT))
                : null;
    }

    @Nullable
    String text(LedgerColumn column) {
        return value(column, String.class);
    }

    private @Nullable Sending sending() {
        return Stream.of(SendingField.values()).map(LedgerColumn::of).anyMatch(values::containsKey)
                ? fill(SendingBuilder.builder(), SendingField.values()).build()
                : null;
    }

    private <B> B fill(B builder, Field.InTable<?, B>[] fields) {
        for (var field : fields) {
            field.set(builder, values.get(LedgerColumn.of(field)));
        }
        return builder;
    }

    /** An ICAO code, or the name of an airstrip if there are coordinates. */
    private @Nullable Place place(LedgerColumn column, LedgerColumn latitude, LedgerColumn longitude) {
        var name = text(column);
        if (hasAny(latitude, longitude)) {
            return new Place(null, name, value(latitude, Double.class), value(longitude, Double.class));
        }
        return name == null ? null : Place.aerodrome(name.toUpperCase(Locale.ROOT));
    }

    private @Nullable Instant instant(LedgerColumn column) {
        return value(column, Instant.class);
    }

    private boolean hasAny(LedgerColumn... columns) {
        return Stream.of(columns).anyMatch(values::containsKey);
    }

    private <T> @Nullable T value(LedgerColumn column, Class<T> type) {
        var value = values.get(column);
        return value == null ? null : type.cast(value);
    }
}
