package org.flightclearance.exchange;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.cell.CellTimes;
import org.flightclearance.exchange.cell.Cells;
import org.flightclearance.exchange.cell.Cells.Reading;
import org.flightclearance.exchange.cell.ColumnContent;
import org.flightclearance.exchange.cell.LegCell;
import org.flightclearance.exchange.cell.UnreadableCell;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.FilingField;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.SendingField;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.field.Field;
import org.flightclearance.request.flown.ExecutedField;

import static org.flightclearance.exchange.Part.ANSWER;
import static org.flightclearance.exchange.Part.DERIVED;
import static org.flightclearance.exchange.Part.IDENTITY;
import static org.flightclearance.exchange.Part.LEG;
import static org.flightclearance.exchange.Part.REQUEST;

/** The columns of a ledger, for import and export: how each is read and written, and to which field it belongs. */
public enum LedgerColumn {
    REFERENCE(IDENTITY, "/reference", Cells::text, row -> row.entry().reference()),
    MISSION(IDENTITY, "/mission", Cells::text, row -> row.filing().mission()),
    CLIENT_REFERENCE(IDENTITY, FilingField.CLIENT_REFERENCE),
    PURPOSE(FilingField.PURPOSE),
    AIRCRAFT_CLASS(FilingField.AIRCRAFT_CLASS),
    AIRCRAFT_TYPE(FilingField.AIRCRAFT_TYPE),
    REGISTRATION(FilingField.REGISTRATION),
    CALLSIGN(FilingField.CALLSIGN),
    SECTOR(FilingField.SECTOR),
    LEG_NUMBER(LEG, "/legs/#", Cells::wholeNumber, LedgerRow::legNumber),
    FROM(LEG, "/legs/#/from", Cells::text, row -> row.from().label()),
    FROM_LATITUDE(
            LEG, "/legs/#/from/latitude", Cells::latitude, row -> row.from().latitude()),
    FROM_LONGITUDE(
            LEG, "/legs/#/from/longitude", Cells::longitude, row -> row.from().longitude()),
    TO(LEG, "/legs/#/to", Cells::text, row -> row.to().label()),
    TO_LATITUDE(LEG, "/legs/#/to/latitude", Cells::latitude, row -> row.to().latitude()),
    TO_LONGITUDE(LEG, "/legs/#/to/longitude", Cells::longitude, row -> row.to().longitude()),
    ETD(LEG, "/legs/#/etd", Cells::instant, row -> row.leg().etd()),
    ETA(LEG, "/legs/#/eta", Cells::instant, row -> row.leg().eta()),
    PASSENGERS(FilingField.PASSENGERS),
    CREW(FilingField.CREW),
    CARGO_KG(FilingField.CARGO_KG),
    DANGEROUS_GOODS(FilingField.DANGEROUS_GOODS),
    UNIT(FilingField.UNIT),
    REMARKS(FilingField.REMARKS),
    REPEATS(FilingField.REPEATS),
    AMENDS(FilingField.AMENDS),
    FILED_AT(FilingField.FILED_AT),
    CLEARANCE(FilingField.CLEARANCE),
    SENT_AT(SendingField.AT),
    CHANNEL(SendingField.CHANNEL),
    AUTHORITY(SendingField.AUTHORITY),
    OUTGOING_REFERENCE(SendingField.OUTGOING_REFERENCE),
    ACKNOWLEDGED_AT(SendingField.ACKNOWLEDGED_AT),
    ANSWER_NUMBER(ANSWER, "/answers/#", Cells::wholeNumber, LedgerRow::answerNumber),
    OUTCOME(ReplyField.OUTCOME),
    RECEIVED_AT(ReplyField.RECEIVED_AT),
    LETTER_DATE(ReplyField.LETTER_DATE),
    ANSWERING_AUTHORITY(ReplyField.AUTHORITY),
    AUTHORITY_REFERENCE(ReplyField.AUTHORITY_REFERENCE),
    REASON(ReplyField.REASON),
    REASON_STATED(ReplyField.REASON_STATED),
    REASON_ASSESSED(ReplyField.REASON_ASSESSED),
    CONDITIONS(ReplyField.CONDITIONS),
    VALID_FROM(ReplyField.VALID_FROM),
    VALID_TO(ReplyField.VALID_TO),
    WITHDRAWAL_REASON(REQUEST, "/withdrawal/reason", Cells.constant(WithdrawalReason.class), row -> row.withdrawal()
            .reason()),
    WITHDRAWN_AT(
            REQUEST, "/withdrawal/at", Cells::instant, row -> row.withdrawal().at()),
    PERMIT(FilingField.PERMIT), // Columns of later versions come last, so that rows of older sheets can still be pasted
    ANSWER_LEGS(
            ANSWER,
            "/answers/#/legs",
            LegCell::read,
            row -> LegCell.written(row.reply().legs())),
    GATE_ASKED_AT(ExecutedField.GATE_ASKED_AT),
    GATE_OUTCOME(ExecutedField.GATE_OUTCOME),
    GATE_BY(ExecutedField.GATE_BY),
    GATE_AT(ExecutedField.GATE_AT),
    FLIGHT_OUTCOME(ExecutedField.FLIGHT_OUTCOME),
    FLIGHT_CAUSE(ExecutedField.FLIGHT_CAUSE),
    OFF_BLOCK_AT(ExecutedField.OFF_BLOCK_AT),
    ON_BLOCK_AT(ExecutedField.ON_BLOCK_AT),
    HELD_MINUTES(ExecutedField.HELD_MINUTES),
    FLIGHT_NOTE(ExecutedField.NOTE),
    DROPPED(LEG, "/legs/#/dropped", Cells::truth, LedgerRow::dropped),
    STATUS(row -> row.stored().status()),
    DEADLINE_AT(row -> row.stored().derived().deadlineAt()),
    NOTICE_HOURS(row ->
            row.stored().request().terms().noticeGiven().map(NoticeGiven::hours).orElse(null)),
    MINIMUM_NOTICE_HOURS(row -> row.stored().derived().minimumNoticeHours()),
    SHORT_NOTICE(row -> row.stored().derived().shortNotice()),
    UNDER_PERMIT(row -> row.stored().derived().underPermit()),
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

    private static final Map<Field.InTable<?, ?>, LedgerColumn> BY_FIELD = Stream.of(values())
            .filter(column -> column.field != null)
            .collect(Collectors.toMap(column -> Objects.requireNonNull(column.field), column -> column));

    /** The times that are in none of the tables of fields. */
    private static final Set<LedgerColumn> OTHER_TIMES = EnumSet.of(ETD, ETA, WITHDRAWN_AT, DEADLINE_AT, CHANGED_AT);

    private static final Map<LedgerColumn, ColumnContent> CONTENTS =
            Stream.of(values()).collect(Collectors.toMap(column -> column, LedgerColumn::described));

    private final Part part;
    private final @Nullable String pointer;
    private final Reading reading;
    private final Function<LedgerRow, @Nullable Object> writing;
    private final Field.@Nullable InTable<?, ?> field;

    LedgerColumn(FilingField field) {
        this(REQUEST, field);
    }

    LedgerColumn(Part part, FilingField field) {
        this(part, field.pointer(), Cells.of(field.kind()), row -> field.of(row.filing()), field);
    }

    LedgerColumn(SendingField field) {
        this(REQUEST, "/sent" + field.pointer(), Cells.of(field.kind()), row -> field.of(row.sent()), field);
    }

    LedgerColumn(ReplyField field) {
        this(ANSWER, "/answers/#" + field.pointer(), Cells.of(field.kind()), row -> field.of(row.reply()), field);
    }

    LedgerColumn(ExecutedField field) {
        this(LEG, "/legs/#" + field.pointer(), Cells.of(field.kind()), row -> field.of(row.executed()), field);
    }

    LedgerColumn(Part part, @Nullable String pointer, Reading reading, Function<LedgerRow, @Nullable Object> writing) {
        this(part, pointer, reading, writing, null);
    }

    LedgerColumn(
            Part part,
            @Nullable String pointer,
            Reading reading,
            Function<LedgerRow, @Nullable Object> writing,
            Field.@Nullable InTable<?, ?> field) {
        this.part = part;
        this.pointer = pointer;
        this.reading = reading;
        this.writing = writing;
        this.field = field;
    }

    /** A column that is only written. */
    LedgerColumn(Function<LedgerRow, @Nullable Object> writing) {
        this(DERIVED, null, Cells::text, writing);
    }

    public static Optional<LedgerColumn> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The column with this pointer. {@code #} stands for the number of a leg or answer. */
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

    /** The key of the label that pages have for it; empty if they have none. */
    public Optional<String> label() {
        return Optional.ofNullable(pointer)
                .map(path -> "field"
                        + path.replace("/answers/#", "").replace("/#", "").replace('/', '.'))
                .filter(Wording.in(Language.EN)::knows)
                .filter(key -> part != ANSWER || field != null)
                // Its words are too common to be a heading: “Flight”, “Note”
                .filter(key -> this != LEG_NUMBER && !(field instanceof ExecutedField));
    }

    /** Whether it is empty in the rows of further legs and answers, or the same as in the first row. */
    public boolean isOncePerRequest() {
        return part == REQUEST;
    }

    Part part() {
        return part;
    }

    /** Whether the column has dates with times. */
    public boolean isTime() {
        return content().sort() == ColumnContent.Sort.TIME;
    }

    /** Whether an import ignores the column. */
    public boolean isWrittenOnly() {
        return part == DERIVED;
    }

    Object read(String cell, CellTimes times) throws UnreadableCell {
        return reading.read(cell, times);
    }

    @Nullable
    public Object write(LedgerRow row) {
        return row.has(this) ? writing.apply(row) : null;
    }

    /** What its cells contain. */
    public ColumnContent content() {
        return CONTENTS.get(this);
    }

    private ColumnContent described() {
        if (field != null) {
            return ColumnContent.of(field.kind());
        }
        return switch (this) {
            case LEG_NUMBER, ANSWER_NUMBER -> ColumnContent.WHOLE_NUMBER;
            case FROM_LATITUDE, FROM_LONGITUDE, TO_LATITUDE, TO_LONGITUDE -> ColumnContent.DEGREES;
            case WITHDRAWAL_REASON -> ColumnContent.choice(WithdrawalReason.class);
            default -> OTHER_TIMES.contains(this) ? ColumnContent.TIME : ColumnContent.TEXT;
        };
    }

    static LedgerColumn of(Field.InTable<?, ?> field) {
        return BY_FIELD.get(field);
    }
}
