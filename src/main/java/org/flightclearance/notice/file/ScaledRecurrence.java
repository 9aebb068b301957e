package org.flightclearance.notice.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import biweekly.util.Frequency;
import biweekly.util.Recurrence;

/**
 * A recurrence rule in the Islamic calendar, or one that moves days that do not exist, such as 30 February (RFC 7529).
 * The library does not support these rules. Of the Islamic calendars, only Umm al-Qura is computed: the JDK has its table.
 */
final class ScaledRecurrence {

    private static final String GREGORIAN = "GREGORIAN";
    private static final String UMM_AL_QURA = "ISLAMIC-UMALQURA";

    private static final List<Integer> ALL_MONTHS =
            IntStream.rangeClosed(1, 12).boxed().toList();

    private final Recurrence rule;
    private final String skip;
    private final ChronoLocalDate start;
    private final ChronoLocalDate last;

    private ScaledRecurrence(RecurrenceParts parts, ChronoLocalDate start, ChronoLocalDate last) {
        this.rule = parts.rule();
        this.skip = parts.skip();
        this.start = start;
        this.last = last;
    }

    /**
     * The rule, if it needs RFC 7529; empty if RFC 5545 is enough.
     *
     * @param last day up to which it is computed
     * @throws UnusableEventException if its calendar or a part of it is not supported
     */
    static Optional<ScaledRecurrence> of(RecurrenceParts parts, LocalDate start, LocalDate last)
            throws UnusableEventException {
        var frequency = parts.rule().getFrequency();
        boolean isByDays = frequency == Frequency.DAILY || frequency == Frequency.WEEKLY;
        boolean isGregorian = parts.scale().equals(GREGORIAN);
        // Without SKIP, and by days or weeks, it is the same rule as in RFC 5545
        if (isGregorian && (isByDays || parts.skip().equals("OMIT"))) {
            return Optional.empty();
        }
        if (!isGregorian && !parts.scale().equals(UMM_AL_QURA)) {
            throw UnusableEventException.notComputed("RSCALE=" + parts.scale());
        }
        if (isByDays || !parts.isByMonthAndDay()) {
            throw UnusableEventException.notComputed("RSCALE=" + parts.scale() + ", FREQ=" + frequency);
        }
        var calendar = isGregorian ? IsoChronology.INSTANCE : HijrahChronology.INSTANCE;
        try {
            // One year more, because the last step goes beyond the last day
            calendar.date(last).plus(1, ChronoUnit.YEARS);
            return Optional.of(new ScaledRecurrence(parts, calendar.date(start), calendar.date(last)));
        } catch (DateTimeException beyondTheTable) {
            throw UnusableEventException.notComputed("RSCALE=" + parts.scale() + ", " + start);
        }
    }

    /** Whether the days depend on the sighting of the moon. */
    static boolean isByMoon(RecurrenceParts parts) {
        return parts.scale().equals(UMM_AL_QURA);
    }

    /** Its days, from the start on. */
    SortedSet<LocalDate> days() {
        var found = new TreeSet<LocalDate>();
        int most = rule.getCount() == null ? Integer.MAX_VALUE : rule.getCount();
        long interval = rule.getInterval() == null ? 1 : rule.getInterval();
        boolean isYearly = rule.getFrequency() == Frequency.YEARLY;
        var unit = isYearly ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
        var period = start.with(ChronoField.DAY_OF_MONTH, 1);
        if (isYearly) {
            period = period.with(ChronoField.MONTH_OF_YEAR, 1);
        }
        while (!period.isAfter(last) && found.size() < most) {
            days(period, isYearly).stream()
                    .filter(day -> !start.isAfter(day) && !last.isBefore(day))
                    .limit(most - found.size())
                    .forEach(found::add);
            if (interval > unit.between(period, last) + 1) {
                break;
            }
            period = period.plus(interval, unit);
        }
        return found;
    }

    /** Its days in the year or the month that begins there. */
    private SortedSet<LocalDate> days(ChronoLocalDate period, boolean isYearly) {
        var found = new TreeSet<LocalDate>();
        for (var month : months(period, isYearly)) {
            var first = period.with(ChronoField.MONTH_OF_YEAR, month);
            var days = rule.getByMonthDay().isEmpty()
                    ? List.of(start.get(ChronoField.DAY_OF_MONTH))
                    : rule.getByMonthDay();
            days.forEach(day -> day(first, day).ifPresent(found::add));
        }
        return found;
    }

    private List<Integer> months(ChronoLocalDate period, boolean isYearly) {
        var named = rule.getByMonth();
        if (!isYearly) {
            int month = period.get(ChronoField.MONTH_OF_YEAR);
            return named.isEmpty() || named.contains(month) ? List.of(month) : List.of();
        }
        if (!named.isEmpty()) {
            return named;
        }
        return rule.getByMonthDay().isEmpty() ? List.of(start.get(ChronoField.MONTH_OF_YEAR)) : ALL_MONTHS;
    }

    /** @param number counted from the end of the month if it is negative */
    private Optional<LocalDate> day(ChronoLocalDate first, int number) {
        int length = first.lengthOfMonth();
        int day = number > 0 ? number : length + 1 + number;
        if (day >= 1 && day <= length) {
            return Optional.of(LocalDate.from(first.with(ChronoField.DAY_OF_MONTH, day)));
        }
        if (day < 1 || skip.equals("OMIT")) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.from(first.plus(skip.equals("FORWARD") ? length : length - 1, ChronoUnit.DAYS)));
    }
}
