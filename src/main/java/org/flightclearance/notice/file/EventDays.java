package org.flightclearance.notice.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;

/** The days of one event: how long it lasts, and on which days it begins. */
final class EventDays {

    /** The longest event, in days; a choice of ours. */
    static final int LONGEST = 400;

    /** The most days of a repeated event; a choice of ours, enough for once a week in the usual range. */
    static final int MOST_DAYS = 1_000;

    private static final long DAY = ChronoUnit.DAYS.getDuration().toMillis();

    private final CalendarEvent event;
    private final LocalDate start;
    private final DayRange range;
    private final RepeatLimit limit;

    EventDays(CalendarEvent event, LocalDate start, DayRange range, RepeatLimit limit) {
        this.event = event;
        this.start = start;
        this.range = range;
        this.limit = limit;
    }

    /**
     * The number of days from its start to its end, which is exclusive; 1 if it has no end.
     *
     * @throws UnusableEventException if the end is before the start, or too far from it
     */
    int length() throws UnusableEventException {
        long length = 1;
        var component = event.component();
        if (component.getDateEnd() != null) {
            var end = WrittenDay.required(component.getDateEnd().getValue(), "DTEND");
            // Some programs write the last day as the end
            length = end.equals(start) ? 1 : ChronoUnit.DAYS.between(start, end);
        } else if (component.getDuration() != null) {
            long millis = component.getDuration().getValue().toMillis();
            if (millis % DAY != 0) {
                throw UnusableEventException.unreadable("DURATION");
            }
            length = millis == 0 ? 1 : millis / DAY;
        }
        if (length < 1 || length > LONGEST) {
            throw new UnusableEventException("fault.event_length", LONGEST);
        }
        return (int) length;
    }

    /**
     * The days on which it begins: its start or the days of its rules within the range, and its further dates, without
     * its exceptions.
     *
     * @throws UnusableEventException if a part of it cannot be computed
     */
    SortedSet<LocalDate> starts() throws UnusableEventException {
        var starts = new TreeSet<LocalDate>();
        var rules = event.all(RecurrenceRule.class);
        if (rules.isEmpty()) {
            starts.add(start);
        }
        for (var rule : rules) {
            starts.addAll(RecurringDays.repeating(start, range, limit).of(RecurrenceParts.checked(rule.getValue())));
        }
        for (var dates : event.all(RecurrenceDates.class)) {
            if (!dates.getPeriods().isEmpty()) {
                throw UnusableEventException.notComputed("RDATE;VALUE=PERIOD");
            }
            for (var date : dates.getDates()) {
                starts.add(day(date, "RDATE"));
            }
        }
        starts.removeAll(exceptions());
        return starts;
    }

    static UnusableEventException tooOften(DayRange range) {
        return new UnusableEventException("fault.event_too_often", MOST_DAYS, range.first(), range.last());
    }

    /** Whether one of its rules follows the moon, so that all its days are provisional. */
    boolean isByMoon() throws UnusableEventException {
        for (var rule : event.all(RecurrenceRule.class)) {
            if (ScaledRecurrence.isByMoon(RecurrenceParts.checked(rule.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private Set<LocalDate> exceptions() throws UnusableEventException {
        var exceptions = new TreeSet<LocalDate>();
        for (var dates : event.all(ExceptionDates.class)) {
            for (var date : dates.getValues()) {
                exceptions.add(day(date, "EXDATE"));
            }
        }
        for (var rule : event.all(ExceptionRule.class)) {
            exceptions.addAll(
                    RecurringDays.excepting(start, range, limit).of(RecurrenceParts.checked(rule.getValue())));
        }
        return exceptions;
    }

    private LocalDate day(ICalDate date, String property) throws UnusableEventException {
        return event.day(date).orElseThrow(() -> UnusableEventException.unreadable(property));
    }
}
