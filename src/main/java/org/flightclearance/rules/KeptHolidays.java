package org.flightclearance.rules;

import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.notice.Holiday;

/**
 * A list of holidays, kept: what became of each day.
 *
 * @param added that were none before
 * @param renamed that have another name now, or are confirmed, or provisional again
 * @param unchanged that were the same already
 */
public record KeptHolidays(List<Holiday> added, List<Holiday> renamed, List<Holiday> unchanged) {

    /** Room for the reason in the history. */
    private static final int LONGEST_REASON = 3_500;

    /** All of them, by date. */
    public List<Holiday> all() {
        return Stream.of(added, renamed, unchanged)
                .flatMap(List::stream)
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList();
    }

    /** What changed, as the history of a request says it; of a long list the first ones. */
    String reason() {
        var reason = new StringBuilder();
        var changed = Stream.concat(added.stream(), renamed.stream()).toList();
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
