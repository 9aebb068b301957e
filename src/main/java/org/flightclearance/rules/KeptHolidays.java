package org.flightclearance.rules;

import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.notice.Holiday;

/**
 * The result of storing a list of holidays.
 *
 * @param moved holidays that moved to another day
 * @param added new holidays
 * @param renamed holidays with a new name, or confirmed, or provisional again
 * @param unchanged holidays that were already the same
 * @param perhapsMoved those that moved and those that may have moved, as they were before
 */
public record KeptHolidays(
        List<Holiday> moved,
        List<Holiday> added,
        List<Holiday> renamed,
        List<Holiday> unchanged,
        List<MovedHoliday> perhapsMoved) {

    /** In characters; the history column has a little more room than this. */
    private static final int LONGEST_REASON = 3_500;

    /** All holidays, by date. */
    public List<Holiday> all() {
        return Stream.of(moved, added, renamed, unchanged)
                .flatMap(List::stream)
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList();
    }

    /** The changed days as a reason for the history. A long list is cut. */
    String reason() {
        var reason = new StringBuilder();
        var changed = Stream.of(moved, added, renamed).flatMap(List::stream).toList();
        for (int i = 0; i < changed.size(); i++) {
            if (reason.length() > LONGEST_REASON) {
                return reason.append("; … +").append(changed.size() - i).toString();
            }
            var holiday = changed.get(i);
            reason.append(i == 0 ? "" : "; ").append(holiday.date()).append(' ').append(holiday.name());
        }
        return reason.toString();
    }
}
