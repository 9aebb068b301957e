package org.flightclearance.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A time of day as people type it, with a {@link TypedDay} or alone: {@code 1 Dec 2026 0600Z},
 * {@code 01.12.2026 06:00}, {@code 6h30}, {@code 0600}, {@code 010600Z DEC 26}, and ISO 8601. A time is in UTC unless an
 * offset is written behind it.
 *
 * @param day null: only a time of day was typed
 * @param written the offset that was written, of which {@code Z} is one; null: none
 */
public record TypedTime(@Nullable TypedDay day, LocalTime time, @Nullable ZoneOffset written) {

    private static final String CLOCK =
            "(?:(?<h>\\d{1,2})[:h](?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?|(?<hh>\\d{2})(?<mm>\\d{2})|(?<only>\\d{1,2})h)"
                    + "(?: ?(?:(?<z>z|utc|gmt|tu)|(?<o>[+-]\\d{2}(?::?\\d{2})?)))?";
    private static final Pattern TIME_LAST = Pattern.compile("(?:(?<day>.+?)(?: ?, ?|t| at | a | ))?" + CLOCK);
    private static final Pattern TIME_FIRST = Pattern.compile(CLOCK + "(?: ?, ?| on | le | )(?<day>.+)");

    /** Day, hour and minute before the month, as in messages and NOTAMs. */
    private static final Pattern DATE_TIME_GROUP = Pattern.compile(
            "(?<d>\\d{2})(?<hh>\\d{2})(?<mm>\\d{2}) ?(?<z>z)? ?(?<month>[a-z]{3,9})\\.? ?(?<y>\\d{2}|\\d{4})");

    private static final int NANO_DIGITS = 9;
    private static final int LONGEST = 60;

    /** Reads a time; empty if the text is none, or if it is a day alone. */
    public static Optional<TypedTime> of(String text) {
        return of(text, null);
    }

    /** @param near as in {@link TypedDay#of(String, LocalDate)} */
    public static Optional<TypedTime> of(String text, @Nullable LocalDate near) {
        if (text.length() > LONGEST || TypedDay.of(text).isPresent()) {
            return Optional.empty();
        }
        var plain = CalendarWords.plain(text);
        try {
            return iso(text)
                    .or(() -> group(plain))
                    .or(() -> read(TIME_LAST.matcher(plain), near))
                    .or(() -> read(TIME_FIRST.matcher(plain), near));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The offset of the time: UTC if none was written. */
    public ZoneOffset offset() {
        return written == null ? ZoneOffset.UTC : written;
    }

    /** The instant; empty if no day was typed, or if the instant cannot be recorded. */
    public Optional<Instant> instant() {
        return day == null ? Optional.empty() : on(day.day());
    }

    /** The first instant with this time of day that is not before the given one, on its day or on the next. */
    public Optional<Instant> notBefore(Instant earlier) {
        var sameDay = earlier.atOffset(offset()).toLocalDate();
        return on(sameDay)
                .flatMap(instant -> instant.isBefore(earlier) ? on(sameDay.plusDays(1)) : Optional.of(instant));
    }

    private Optional<Instant> on(LocalDate of) {
        var instant = of.atTime(time).toInstant(offset()).truncatedTo(ChronoUnit.MICROS);
        return RecordableTime.includes(of) && RecordableTime.includes(instant)
                ? Optional.of(instant)
                : Optional.empty();
    }

    private static Optional<TypedTime> iso(String text) {
        try {
            var read = OffsetDateTime.parse(text);
            return Optional.of(
                    new TypedTime(new TypedDay(read.toLocalDate(), null), read.toLocalTime(), read.getOffset()));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }

    private static Optional<TypedTime> group(String plain) {
        var group = DATE_TIME_GROUP.matcher(plain);
        if (!group.matches()) {
            return Optional.empty();
        }
        var time = LocalTime.of(number(group, "hh"), number(group, "mm"));
        return TypedDay.of(group.group("d") + " " + group.group("month") + " " + group.group("y"))
                .map(day -> new TypedTime(day, time, group.group("z") == null ? null : ZoneOffset.UTC));
    }

    private static Optional<TypedTime> read(Matcher typed, @Nullable LocalDate near) {
        if (!typed.matches()) {
            return Optional.empty();
        }
        var time = clock(typed);
        var offset = typed.group("z") != null
                ? ZoneOffset.UTC
                : typed.group("o") == null ? null : ZoneOffset.of(typed.group("o"));
        var day = typed.group("day");
        return day == null
                ? Optional.of(new TypedTime(null, time, offset))
                : TypedDay.of(day, near).map(known -> new TypedTime(known, time, offset));
    }

    private static LocalTime clock(Matcher typed) {
        if (typed.group("only") != null) {
            return LocalTime.of(number(typed, "only"), 0);
        }
        if (typed.group("hh") != null) {
            return LocalTime.of(number(typed, "hh"), number(typed, "mm"));
        }
        var fraction = typed.group("f");
        return LocalTime.of(
                number(typed, "h"),
                number(typed, "m"),
                typed.group("s") == null ? 0 : number(typed, "s"),
                fraction == null
                        ? 0
                        : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS)));
    }

    private static int number(Matcher typed, String group) {
        return Integer.parseInt(typed.group(group));
    }
}
