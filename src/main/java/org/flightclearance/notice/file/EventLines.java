package org.flightclearance.notice.file;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the events of an iCalendar begin and end, line by line: the library takes a file that was cut off for a whole
 * one, and gives its warnings by line.
 */
final class EventLines {

    private static final String BEGIN = "BEGIN:";
    private static final String END = "END:";
    private static final String EVENT = "VEVENT";

    /** From which line on which event stands; 0 for what is no event, or a part of one such as an alarm. */
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

    /** Whether everything that begins also ends, and nothing stands outside a calendar. */
    boolean isComplete() {
        return complete;
    }

    /** The number of the event, from 1, to which a line belongs. */
    Optional<Integer> event(int line) {
        int event = events.floorEntry(line).getValue();
        return event == 0 ? Optional.empty() : Optional.of(event);
    }
}
