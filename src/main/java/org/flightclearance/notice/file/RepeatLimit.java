package org.flightclearance.notice.file;

import java.time.LocalDate;

import biweekly.util.Frequency;
import biweekly.util.Recurrence;

/**
 * Limits the work on the repeated events of one file, so that no file takes longer than a second. It counts the years
 * that the rules cover in total; a rule with one day a year counts as a tenth. The limit is our choice.
 */
final class RepeatLimit {

    static final int MOST_YEARS = 10_000;

    private static final int PARTS_OF_A_YEAR = 10;

    private int left = MOST_YEARS * PARTS_OF_A_YEAR;

    /** @throws UnusableEventException if the rules of the file, with this one, cover too many years */
    void add(RecurrenceParts parts, LocalDate start, LocalDate last) throws UnusableEventException {
        int years = Math.max(0, last.getYear() - start.getYear()) + 1;
        left -= years * (isOneDayAYear(parts) ? 1 : PARTS_OF_A_YEAR);
        if (left < 0) {
            throw new UnusableEventException("fault.event_beyond_limit", MOST_YEARS);
        }
    }

    private static boolean isOneDayAYear(RecurrenceParts parts) {
        Recurrence rule = parts.rule();
        return rule.getFrequency() == Frequency.YEARLY
                && parts.isByMonthAndDay()
                && rule.getByMonth().size() <= 1
                && (rule.getByMonthDay().isEmpty()
                        || rule.getByMonthDay().size() == 1 && rule.getByMonth().size() == 1);
    }
}
