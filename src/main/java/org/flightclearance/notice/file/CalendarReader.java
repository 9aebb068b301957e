package org.flightclearance.notice.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/** Reads the events of an iCalendar with a library, and reports what the library drops silently. */
final class CalendarReader {

    private static final int MOST_EVENTS = 10_000;

    /** A recurrence property without a value that is not continued on the next line. */
    private static final Pattern EMPTY_RULE =
            Pattern.compile("(?im)^(?:RRULE|EXRULE|RDATE|EXDATE)[^:\r\n]*:[ \t]*(?=\r?\n(?![ \t]))");

    /** Properties that decide which days an event has. */
    private static final Set<String> DECISIVE =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE");

    private final Faults faults;

    CalendarReader(Faults faults) {
        this.faults = faults;
    }

    /** The events in the order of the file; empty, with a fault, if the file is incomplete or has too many. */
    List<CalendarEvent> read(String text) {
        // The library treats an empty property as unreadable, but it has no meaning
        var readable = EMPTY_RULE.matcher(text).replaceAll("X-EMPTY:");
        var lines = new EventLines(readable);
        if (!lines.isComplete()) {
            faults.add("", "fault.calendar_cut");
            return List.of();
        }
        var events = new ArrayList<CalendarEvent>();
        try (var reader = new ICalReader(readable)) {
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                var unreadable = unreadable(reader.getWarnings(), lines);
                for (var event : calendar.getEvents()) {
                    int number = events.size() + 1;
                    events.add(new CalendarEvent(
                            number,
                            event,
                            zone(calendar, event),
                            unreadable.getOrDefault(number, new TreeSet<>()),
                            isCancelled(calendar)));
                }
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

    /** The names of the decisive properties that the library could not read as a whole, by the number of the event. */
    private static Map<Integer, SortedSet<String>> unreadable(List<ParseWarning> warnings, EventLines lines) {
        var unreadable = new HashMap<Integer, SortedSet<String>>();
        for (var warning : warnings) {
            var property = warning.getPropertyName();
            if (property != null && warning.getLineNumber() != null && DECISIVE.contains(property)) {
                lines.event(warning.getLineNumber()).ifPresent(event -> unreadable
                        .computeIfAbsent(event, number -> new TreeSet<>())
                        .add(property));
            }
        }
        return unreadable;
    }

    private static @Nullable TimeZone zone(ICalendar calendar, VEvent event) {
        var start = event.getDateStart();
        var assigned = start == null ? null : calendar.getTimezoneInfo().getTimezone(start);
        return assigned == null ? null : assigned.getTimeZone();
    }

    private static boolean isCancelled(ICalendar calendar) {
        return calendar.getMethod() != null && calendar.getMethod().isCancel();
    }
}
