package org.flightclearance.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.Cells.Reading;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.Channel;
import org.flightclearance.request.DenialReason;
import org.flightclearance.request.Outcome;
import org.flightclearance.request.Reply;
import org.flightclearance.request.WithdrawalReason;

import static org.flightclearance.exchange.LedgerColumn.Part.ANSWER;
import static org.flightclearance.exchange.LedgerColumn.Part.DERIVED;
import static org.flightclearance.exchange.LedgerColumn.Part.IDENTITY;
import static org.flightclearance.exchange.LedgerColumn.Part.LEG;
import static org.flightclearance.exchange.LedgerColumn.Part.REQUEST;

/** The columns of a ledger, once for both directions: how each is read, where its faults are found, how it is written. */
public enum LedgerColumn {
    REFERENCE(IDENTITY, "/reference", Cells::text, row -> row.entry().reference()),
    MISSION(IDENTITY, "/mission", Cells::text, row -> row.filing().mission()),
    CLIENT_REFERENCE(
            IDENTITY, "/client_reference", Cells::text, row -> row.filing().clientReference()),
    PURPOSE(REQUEST, "/purpose", Cells.constant(Purpose.class), row -> row.filing()
            .purpose()),
    AIRCRAFT_CLASS(REQUEST, "/aircraft/class", Cells.constant(AircraftClass.class), row -> row.aircraft()
            .aircraftClass()),
    AIRCRAFT_TYPE(REQUEST, "/aircraft/type", Cells::text, row -> row.aircraft().type()),
    REGISTRATION(REQUEST, "/aircraft/registration", Cells::text, row -> row.aircraft()
            .registration()),
    CALLSIGN(REQUEST, "/aircraft/callsign", Cells::text, row -> row.aircraft().callsign()),
    SECTOR(REQUEST, "/sector", Cells::text, row -> row.filing().sector()),
    LEG_NUMBER(LEG, "/legs/#", Cells::wholeNumber, LedgerRow::legNumber),
    FROM(LEG, "/legs/#/from", Cells::text, row -> row.from().label()),
    FROM_LATITUDE(
            LEG, "/legs/#/from/latitude", Cells::degrees, row -> row.from().latitude()),
    FROM_LONGITUDE(
            LEG, "/legs/#/from/longitude", Cells::degrees, row -> row.from().longitude()),
    TO(LEG, "/legs/#/to", Cells::text, row -> row.to().label()),
    TO_LATITUDE(LEG, "/legs/#/to/latitude", Cells::degrees, row -> row.to().latitude()),
    TO_LONGITUDE(LEG, "/legs/#/to/longitude", Cells::degrees, row -> row.to().longitude()),
    ETD(LEG, "/legs/#/etd", Cells::instant, row -> row.leg().etd()),
    ETA(LEG, "/legs/#/eta", Cells::instant, row -> row.leg().eta()),
    PASSENGERS(REQUEST, "/passengers", Cells::wholeNumber, row -> row.filing().passengers()),
    CARGO_KG(REQUEST, "/cargo_kg", Cells::wholeNumber, row -> row.filing().cargoKg()),
    DANGEROUS_GOODS(
            REQUEST, "/dangerous_goods", Cells::text, row -> row.filing().dangerousGoods()),
    UNIT(REQUEST, "/unit", Cells::text, row -> row.filing().unit()),
    REMARKS(REQUEST, "/remarks", Cells::text, row -> row.filing().remarks()),
    REPEATS(REQUEST, "/repeats", Cells::text, row -> row.filing().repeats()),
    AMENDS(REQUEST, "/amends", Cells::text, row -> row.filing().amends()),
    FILED_AT(REQUEST, "/filed_at", Cells::instant, row -> row.filing().filedAt()),
    CLEARANCE(REQUEST, "/clearance", Cells.constant(Clearance.class), row -> row.filing()
            .clearance()),
    SENT_AT(REQUEST, "/sent/at", Cells::instant, row -> row.sent().at()),
    CHANNEL(REQUEST, "/sent/channel", Cells.constant(Channel.class), row -> row.sent()
            .channel()),
    AUTHORITY(REQUEST, "/sent/authority", Cells::text, row -> row.sent().authority()),
    OUTGOING_REFERENCE(
            REQUEST, "/sent/outgoing_reference", Cells::text, row -> row.sent().outgoingReference()),
    ACKNOWLEDGED_AT(
            REQUEST, "/sent/acknowledged_at", Cells::instant, row -> row.sent().acknowledgedAt()),
    ANSWER_NUMBER(ANSWER, "/answers/#", Cells::wholeNumber, LedgerRow::answerNumber),
    OUTCOME(ANSWER, "/answers/#/outcome", Cells.constant(Outcome.class), answer(Reply::outcome)),
    RECEIVED_AT(ANSWER, "/answers/#/received_at", Cells::instant, answer(Reply::receivedAt)),
    LETTER_DATE(ANSWER, "/answers/#/letter_date", Cells::day, answer(Reply::letterDate)),
    ANSWERING_AUTHORITY(ANSWER, "/answers/#/authority", Cells::text, answer(Reply::authority)),
    AUTHORITY_REFERENCE(ANSWER, "/answers/#/authority_reference", Cells::text, answer(Reply::authorityReference)),
    REASON(ANSWER, "/answers/#/reason", Cells.constant(DenialReason.class), answer(Reply::reason)),
    REASON_STATED(ANSWER, "/answers/#/reason_stated", Cells::text, answer(Reply::reasonStated)),
    REASON_ASSESSED(
            ANSWER, "/answers/#/reason_assessed", Cells.constant(DenialReason.class), answer(Reply::reasonAssessed)),
    CONDITIONS(ANSWER, "/answers/#/conditions", Cells::text, answer(Reply::conditions)),
    VALID_FROM(ANSWER, "/answers/#/valid_from", Cells::dayOrInstant, answer(Reply::validFrom)),
    VALID_TO(ANSWER, "/answers/#/valid_to", Cells::dayOrInstant, answer(Reply::validTo)),
    WITHDRAWAL_REASON(REQUEST, "/withdrawal/reason", Cells.constant(WithdrawalReason.class), row -> row.withdrawal()
            .reason()),
    WITHDRAWN_AT(
            REQUEST, "/withdrawal/at", Cells::instant, row -> row.withdrawal().at()),
    STATUS(row -> row.stored().status()),
    DEADLINE_AT(row -> row.stored().derived().deadlineAt()),
    NOTICE_HOURS(row ->
            row.stored().request().terms().noticeGiven().map(NoticeGiven::hours).orElse(null)),
    MINIMUM_NOTICE_HOURS(row -> row.stored().derived().minimumNoticeHours()),
    SHORT_NOTICE(row -> row.stored().derived().shortNotice()),
    HOURS_LATE(row -> row.stored().hoursLate()),
    AMENDED_BY(row -> row.stored().request().amendedBy()),
    MEMOS(row -> row.stored().memos()),
    NOTE(row -> row.stored().note()),
    VERSION(row -> row.stored().request().version()),
    CHANGED_AT(row -> row.stored().request().changedAt());

    private static final Map<String, LedgerColumn> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(LedgerColumn::wireName, column -> column));
    private static final Map<String, LedgerColumn> BY_POINTER = Stream.of(values())
            .filter(column -> column.pointer != null)
            .collect(Collectors.toMap(column -> String.valueOf(column.pointer), column -> column));

    /** Which rows of a request have it. */
    enum Part {
        /** Every row: it says which request the row is of. */
        IDENTITY,
        /** The first row. */
        REQUEST,
        /** One row for each leg. */
        LEG,
        /** One row for each answer. */
        ANSWER,
        /** The first row; written, and never taken over. */
        DERIVED
    }

    private final Part part;
    private final @Nullable String pointer;
    private final Reading reading;
    private final Function<LedgerRow, @Nullable Object> writing;

    LedgerColumn(Part part, @Nullable String pointer, Reading reading, Function<LedgerRow, @Nullable Object> writing) {
        this.part = part;
        this.pointer = pointer;
        this.reading = reading;
        this.writing = writing;
    }

    /** One that is written only. */
    LedgerColumn(Function<LedgerRow, @Nullable Object> writing) {
        this(DERIVED, null, Cells::text, writing);
    }

    public static Optional<LedgerColumn> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The column of that pointer, in which {@code #} stands for the number of a leg or an answer. */
    static Optional<LedgerColumn> at(String pointer) {
        return Optional.ofNullable(BY_POINTER.get(pointer));
    }

    public String wireName() {
        return switch (this) {
            case LEG_NUMBER -> "leg";
            case ANSWER_NUMBER -> "answer";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    Part part() {
        return part;
    }

    /** Whether an import only passes over it. */
    public boolean isWrittenOnly() {
        return part == DERIVED;
    }

    Object read(String cell, CellTimes times) throws UnreadableCell {
        return reading.read(cell, times);
    }

    @Nullable
    Object write(LedgerRow row) {
        return row.has(this) ? writing.apply(row) : null;
    }

    private static Function<LedgerRow, @Nullable Object> answer(Function<Reply, @Nullable Object> field) {
        return row -> field.apply(row.reply());
    }
}
