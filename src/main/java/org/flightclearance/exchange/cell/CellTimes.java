package org.flightclearance.exchange.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.time.RecordableTime;

/** Reads times as a mission writes them: in its own zone, unless the text has an offset. */
public record CellTimes(ZoneId zone, CellHabits habits) {

    private static final Pattern OFFSET = Pattern.compile("(?i).*\\dT?(Z|[+-]\\d{2}(:?\\d{2})?)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final int LONGEST_DATE = 10;
    private static final DateTimeFormatter DAY_FIRST = strict("d/M/uuuu");
    private static final DateTimeFormatter TIME_DAY_FIRST = strict("d/M/uuuu H:mm[:ss]");

    public CellTimes inUtc() {
        return new CellTimes(ZoneOffset.UTC, habits);
    }

    Instant instant(String cell) throws UnreadableCell {
        if (cell.length() <= LONGEST_DATE && DATE.matcher(cell).matches()) {
            throw new UnreadableCell("fault.cell_date_only");
        }
        try {
            if (cell.endsWith("Z") && cell.indexOf('T') > 0) {
                return offset(cell);
            }
            var text = cell.replace(' ', 'T').replace('t', 'T');
            return hasOffset(text) ? offset(withOffset(text)) : local(cell, text);
        } catch (DateTimeException unreadableTime) {
            throw new UnreadableCell("fault.cell_time");
        }
    }

    LocalDate day(String cell) throws UnreadableCell {
        var day = isDayFirst(cell) ? dayFirst(cell) : RecordableTime.day(cell);
        return day.orElseThrow(() -> new UnreadableCell("fault.day"));
    }

    private static Optional<LocalDate> dayFirst(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell, DAY_FIRST)).filter(RecordableTime::includes);
        } catch (DateTimeException unreadableDay) {
            return Optional.empty();
        }
    }

    private static Instant offset(String text) throws UnreadableCell {
        return RecordableTime.instant(text).orElseThrow(() -> new UnreadableCell("fault.cell_time"));
    }

    /** A time that the mission's clocks showed twice, at the end of summer time, means the earlier instant. */
    private Instant local(String cell, String text) throws UnreadableCell {
        var time = isDayFirst(cell)
                ? LocalDateTime.parse(cell, TIME_DAY_FIRST)
                : LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        List<? extends ZoneId> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new UnreadableCell("fault.cell_time_gap", zone.getId());
        }
        return within(time.atZone(offsets.get(0)).toInstant());
    }

    private boolean isDayFirst(String cell) {
        return habits.dayFirst() && cell.indexOf('/') >= 0;
    }

    private static Instant within(Instant instant) throws UnreadableCell {
        if (!RecordableTime.includes(instant)) {
            throw new UnreadableCell("fault.cell_time");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean hasOffset(String text) {
        return text.indexOf('T') > 0
                && OFFSET.matcher(text.substring(text.indexOf('T'))).matches();
    }

    /** In the form of ISO 8601, without a space before the offset. */
    private static String withOffset(String text) {
        int time = text.indexOf('T');
        var compact = text.substring(0, time + 1)
                + text.substring(time + 1).replace("T", "").toUpperCase(Locale.ROOT);
        return compact.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2").replaceFirst("([+-]\\d{2})$", "$1:00");
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
