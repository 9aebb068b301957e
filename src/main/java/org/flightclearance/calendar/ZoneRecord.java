package org.flightclearance.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as calendars describe it (RFC 5545, 3.6.5), from the rules of Java: one observance for each change of the clock
 * in the years of the calendar, and one for each that recurs. Programs that know the zone by its name ignore it; the others need it.
 */
final class ZoneRecord {

    private static final int DAYS_OF_WEEK = 7;
    private static final int LAST_DAYS = DAYS_OF_WEEK - 1;

    private ZoneRecord() {}

    /**
     * @param from first instant of the calendar, UTC
     * @param to last instant of the calendar, UTC
     */
    static TimezoneAssignment of(ZoneId zone, Instant from, Instant to) {
        var rules = zone.getRules();
        var record = new VTimezone(zone.getId());
        var begin = startOfYear(from, zone, -1);
        var end = startOfYear(to, zone, 2);
        var offset = rules.getOffset(begin);
        var changes = changes(rules, begin, end);
        if (!changes.isEmpty() && followRules(changes, rules)) {
            rules.getTransitionRules().forEach(rule -> repeat(record, rules, rule, begin, end));
        } else {
            add(record, rules, begin, LocalDateTime.ofInstant(begin, offset), offset, offset);
            changes.forEach(change -> add(record, rules, change));
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), record);
    }

    private static Instant startOfYear(Instant at, ZoneId zone, int years) {
        var local = at.atZone(zone).toLocalDate();
        return local.withDayOfYear(1).plusYears(years).atStartOfDay(zone).toInstant();
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules, Instant begin, Instant end) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        for (var change = rules.nextTransition(begin);
                change != null && change.getInstant().isBefore(end);
                change = rules.nextTransition(change.getInstant())) {
            changes.add(change);
        }
        return changes;
    }

    /** Whether every change is one of those that recur each year. */
    private static boolean followRules(List<ZoneOffsetTransition> changes, ZoneRules rules) {
        return changes.stream()
                .allMatch(change -> rules.getTransitionRules().stream().anyMatch(rule -> rule.createTransition(
                                change.getDateTimeBefore().getYear())
                        .equals(change)));
    }

    /** A change of each year, as a recurrence where that can say it: some programs read nothing else. */
    private static void repeat(
            VTimezone record, ZoneRules rules, ZoneOffsetTransitionRule rule, Instant after, Instant end) {
        var recurrence = recurrence(rule);
        int year = after.atZone(ZoneOffset.UTC).getYear();
        for (var change = rule.createTransition(year);
                change.getInstant().isBefore(end);
                change = rule.createTransition(++year)) {
            if (change.getInstant().isAfter(after)) {
                var observance = add(record, rules, change);
                if (recurrence != null) {
                    observance.setRecurrenceRule(recurrence);
                    return;
                }
            }
        }
    }

    private static @Nullable Recurrence recurrence(ZoneOffsetTransitionRule rule) {
        var weekday = rule.getDayOfWeek();
        int day = rule.getDayOfMonthIndicator();
        // Java says the last Sunday of March as the first from the 25th on, and the second as the first from the 8th on
        boolean last = day == -1 || day == rule.getMonth().maxLength() - LAST_DAYS;
        if (weekday == null || rule.isMidnightEndOfDay() || day < -1 || !last && day % DAYS_OF_WEEK != 1) {
            return null;
        }
        return new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(rule.getMonth().getValue())
                .byDay(last ? -1 : day / DAYS_OF_WEEK + 1, DayOfWeek.valueOf(weekday.name()))
                .build();
    }

    private static Observance add(VTimezone record, ZoneRules rules, ZoneOffsetTransition change) {
        return add(
                record,
                rules,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    /** @param local what clocks showed at the change, before it */
    private static Observance add(
            VTimezone record, ZoneRules rules, Instant at, LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        if (rules.isDaylightSavings(at)) {
            var daylight = new DaylightSavingsTime();
            describe(daylight, local, before, after);
            record.addDaylightSavingsTime(daylight);
            return daylight;
        }
        var standard = new StandardTime();
        describe(standard, local, before, after);
        record.addStandardTime(standard);
        return standard;
    }

    private static void describe(Observance observance, LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new DateTimeComponents(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1_000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1_000L));
    }
}
