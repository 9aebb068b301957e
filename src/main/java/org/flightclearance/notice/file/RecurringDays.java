package org.flightclearance.notice.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;

import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIteratorFactory;
import biweekly.util.com.google.ical.values.DateValueImpl;

/** Computes the days on which an event begins by one rule of recurrence. */
final class RecurringDays {

    private final LocalDate start;
    private final DayRange range;
    private final RepeatLimit limit;
    private final boolean excepting;

    private RecurringDays(LocalDate start, DayRange range, RepeatLimit limit, boolean excepting) {
        this.start = start;
        this.range = range;
        this.limit = limit;
        this.excepting = excepting;
    }

    /** For a rule that repeats the event: its first day must be the start of the event. */
    static RecurringDays repeating(LocalDate start, DayRange range, RepeatLimit limit) {
        return new RecurringDays(start, range, limit, false);
    }

    /** For a rule that excludes days of the event: it may begin later. */
    static RecurringDays excepting(LocalDate start, DayRange range, RepeatLimit limit) {
        return new RecurringDays(start, range, limit, true);
    }

    /**
     * The days of a rule within the range. If the end of the rule is in UTC, its day is taken as it is written.
     *
     * @throws UnusableEventException if they cannot be computed, are too many, or do not begin with the start
     */
    SortedSet<LocalDate> of(RecurrenceParts parts) throws UnusableEventException {
        var end = parts.rule().getUntil();
        var until = end == null ? LocalDate.MAX : WrittenDay.required(end, "RRULE");
        if (until.isBefore(start)) {
            checkStart(Optional.empty());
        }
        var last = until.isBefore(range.last()) ? until : range.last();
        if (last.isBefore(start)) {
            return new TreeSet<>();
        }
        limit.add(parts, start, last);
        var scaled = ScaledRecurrence.of(parts, start, last);
        return scaled.isPresent() ? scaled(scaled.get()) : gregorian(parts.rule(), last);
    }

    private SortedSet<LocalDate> scaled(ScaledRecurrence rule) throws UnusableEventException {
        var found = new TreeSet<LocalDate>();
        var days = rule.days();
        checkStart(days.stream().findFirst());
        for (var day : days) {
            add(day, found);
        }
        return found;
    }

    private SortedSet<LocalDate> gregorian(Recurrence rule, LocalDate last) throws UnusableEventException {
        var found = new TreeSet<LocalDate>();
        // The zone matters only for times of day
        var days = RecurrenceIteratorFactory.createRecurrenceIterator(
                wholeDays(rule),
                new DateValueImpl(start.getYear(), start.getMonthValue(), start.getDayOfMonth()),
                TimeZone.getTimeZone("UTC"));
        boolean isFirst = true;
        while (days.hasNext()) {
            var next = days.next();
            var day = LocalDate.of(next.year(), next.month(), next.day());
            if (isFirst) {
                checkStart(Optional.of(day));
                isFirst = false;
            }
            if (day.isAfter(last)) {
                break;
            }
            add(day, found);
        }
        if (isFirst) {
            checkStart(Optional.empty());
        }
        return found;
    }

    /** If the start does not follow the rule, RFC 5545 does not define the days. */
    private void checkStart(Optional<LocalDate> first) throws UnusableEventException {
        if (!excepting && (first.isEmpty() || !first.get().equals(start))) {
            throw new UnusableEventException("fault.event_start_off_rule", start);
        }
    }

    private void add(LocalDate day, SortedSet<LocalDate> found) throws UnusableEventException {
        if (range.includes(day)) {
            found.add(day);
        }
        if (found.size() > EventDays.MOST_DAYS) {
            throw EventDays.tooOften(range);
        }
    }

    /** The rule without its end, which is applied in this class, and without times of day, which RFC 5545 ignores here. */
    private static Recurrence wholeDays(Recurrence rule) {
        var whole = new Recurrence.Builder(rule.getFrequency())
                .interval(rule.getInterval())
                .count(rule.getCount())
                .byMonth(rule.getByMonth())
                .byMonthDay(rule.getByMonthDay())
                .byYearDay(rule.getByYearDay())
                .byWeekNo(rule.getByWeekNo())
                .bySetPos(rule.getBySetPos())
                .workweekStarts(rule.getWorkweekStarts());
        rule.getByDay().forEach(day -> whole.byDay(day.getNum(), day.getDay()));
        return whole.build();
    }
}
