package org.flightclearance.notice.file;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines on which the events of an iCalendar begin and end. The library accepts a file that was cut off, and gives
 * its warnings by line.
 */
final class EventLines {

    private static final String BEGIN = "BEGIN:";
    private static final String END = "END:";
    private static final String EVENT = "VEVENT";

    /** The number of the event that begins on each line; 0 for the lines after an event, or of an alarm inside it. */
    private final TreeMap<Integer, Integer> events = new TreeMap<>(Map.of(0, 0));

    private boolean complete = true;

    EventLines(String text) {
        var open = new ArrayDeque<String>();
        int number = 0;
        int event = 0;
        for (var line : text.lines().toList()) {
            number++;
            var written = line.stripTrailing().toUpperCase(Locale.ROOT);
            if (written.startsWith(BEGIN)) {
                open.push(written.substring(BEGIN.length()));
                event += EVENT.equals(open.peek()) ? 1 : 0;
                events.put(number, EVENT.equals(open.peek()) ? event : 0);
            } else if (written.startsWith(END)) {
                complete &= written.substring(END.length()).equals(open.poll());
                events.put(number, EVENT.equals(open.peek()) ? event : 0);
            } else if (open.isEmpty() && !written.isBlank()) {
                complete = false;
            }
        }
        complete &= open.isEmpty();
    }

    /** Whether every part that begins also ends, and nothing is outside a calendar. */
    boolean isComplete() {
        return complete;
    }

    /** The number of the event to which a line belongs, from 1; empty if it belongs to none. */
    Optional<Integer> event(int line) {
        int event = events.floorEntry(line).getValue();
        return event == 0 ? Optional.empty() : Optional.of(event);
    }
}
