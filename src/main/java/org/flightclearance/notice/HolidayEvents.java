package org.flightclearance.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.RecordableTime;

/** Reads holidays from the events of an iCalendar that are whole days. */
final class HolidayEvents {

    private static final int MOST_EVENTS = 10_000;
    private static final int MOST_FAULTS = 20;

    /** As long as an event may last, and as often as it may recur. */
    private static final int MOST_DAYS = 400;

    private static final int YEARS_AHEAD = 10;

    /** Whatever recurs within a day is no holiday. */
    private static final Set<Frequency> RECURRING =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    /** A rule without content, which is not continued on the next line. */
    private static final Pattern EMPTY_RULE = Pattern.compile("(?im)^RRULE[^:\r\n]*:[ \t]*\r?\n(?![ \t])");

    private final LocalDate today;
    private final HolidayDays days;
    private final Faults faults;

    /** @param today in the authority's zone */
    HolidayEvents(LocalDate today, HolidayDays days, Faults faults) {
        this.today = today;
        this.days = days;
        this.faults = faults;
    }

    /** How many events it skips: those with a time of day, and those that are called off. */
    int read(String text) {
        int number = 0;
        int skipped = 0;
        for (var event : events(text)) {
            number++;
            if (isSkipped(event)) {
                skipped++;
            } else if (faults.found().size() < MOST_FAULTS) {
                read(number, event);
            }
        }
        return skipped;
    }

    private List<VEvent> events(String text) {
        var events = new ArrayList<VEvent>();
        // The library would take an empty rule for one that it cannot read, and it says nothing
        try (var reader = new ICalReader(EMPTY_RULE.matcher(text).replaceAll(""))) {
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                events.addAll(calendar.getEvents());
            }
        } catch (IOException notFromMemory) {
            throw new UncheckedIOException(notFromMemory);
        }
        if (events.size() > MOST_EVENTS) {
            faults.add("", "fault.too_many", MOST_EVENTS);
            return List.of();
        }
        return events;
    }

    private static boolean isSkipped(VEvent event) {
        var start = event.getDateStart();
        var status = event.getStatus();
        return start != null && start.getValue() != null && start.getValue().hasTime()
                || status != null && status.isCancelled();
    }

    private void read(int number, VEvent event) {
        var summary = event.getSummary() == null ? null : event.getSummary().getValue();
        var name = summary == null ? "" : summary.replaceAll("\\s+", " ").strip();
        var start = day(event.getDateStart());
        if (start == null) {
            fault(number, name, Sentence.of("fault.event_day"));
        } else if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            fault(number, name, Sentence.of("fault.event_name"));
        } else if (name.length() > HolidayProfile.LONGEST_NAME) {
            fault(number, name.substring(0, 40) + "…", Sentence.of("fault.too_long", HolidayProfile.LONGEST_NAME));
        } else {
            read(number, event, name, start);
        }
    }

    private void read(int number, VEvent event, String name, LocalDate start) {
        long length = length(event, start);
        if (length < 1 || length > MOST_DAYS) {
            fault(number, name, Sentence.of("fault.event_length", MOST_DAYS));
            return;
        }
        var rule = event.getRecurrenceRule();
        if (rule != null && !isReadable(rule.getValue())) {
            fault(number, name, Sentence.of("fault.event_recurrence"));
            return;
        }
        boolean provisional = event.getStatus() != null && event.getStatus().isTentative();
        for (var first : rule == null ? List.of(start) : recurring(event, length)) {
            for (int i = 0; i < length; i++) {
                days.add(first.plusDays(i), name, provisional);
            }
        }
    }

    /** The library keeps a rule that it cannot read without its frequency. */
    private static boolean isReadable(@Nullable Recurrence recurrence) {
        return recurrence != null && recurrence.getFrequency() != null && RECURRING.contains(recurrence.getFrequency());
    }

    /** The end is the first day that is no longer part of it; without one it is a single day. */
    private static long length(VEvent event, LocalDate start) {
        var end = day(event.getDateEnd());
        if (end != null) {
            // Some programs write the day itself
            return end.equals(start) ? 1 : ChronoUnit.DAYS.between(start, end);
        }
        var duration = event.getDuration() == null ? null : event.getDuration().getValue();
        return duration == null
                ? 1
                : Math.max(
                        1, duration.toMillis() / ChronoUnit.DAYS.getDuration().toMillis());
    }

    /** From today on, for the next ten years. */
    private List<LocalDate> recurring(VEvent event, long length) {
        // The library keeps a day as the midnight of the machine's own zone
        var zone = TimeZone.getDefault();
        var dates = event.getDateIterator(zone);
        dates.advanceTo(Date.from(today.atStartOfDay(zone.toZoneId()).toInstant()));
        var last = today.plusYears(YEARS_AHEAD);
        var found = new ArrayList<LocalDate>();
        while (dates.hasNext() && (found.size() + 1) * length <= MOST_DAYS) {
            var day = day(dates.next(), zone.toZoneId());
            if (day.isAfter(last)) {
                break;
            }
            found.add(day);
        }
        return found;
    }

    private void fault(int number, String name, Sentence what) {
        faults.add("/events/" + number, "fault.of_event", number, name, what);
    }

    private static LocalDate day(Date date, ZoneId zone) {
        return date.toInstant().atZone(zone).toLocalDate();
    }

    private static @Nullable LocalDate day(@Nullable DateOrDateTimeProperty property) {
        var value = property == null ? null : property.getValue();
        if (value == null || value.getRawComponents() == null) {
            return null;
        }
        var parts = value.getRawComponents();
        var day = day(value, ZoneId.systemDefault());
        return RecordableTime.includes(day) && day.getDayOfMonth() == parts.getDate() ? day : null;
    }
}
