package org.flightclearance.notice.file;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import biweekly.util.ByDay;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * Checks the parts of a recurrence rule before its days are computed (RFC 5545, section 3.3.10). The library ignores
 * unknown parts and forbidden combinations, and fails on some values that are out of range.
 */
final class RecurrenceParts {

    /** Holidays do not recur within a day. */
    private static final Set<Frequency> BY_DAYS =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private static final int LONGEST_INTERVAL = 10_000;
    private static final String SCALE = "RSCALE";
    private static final String SKIP = "SKIP";

    private final Recurrence rule;

    private RecurrenceParts(Recurrence rule) {
        this.rule = rule;
    }

    /** @throws UnusableEventException if the rule is malformed, or has a part that cannot be computed */
    static RecurrenceParts checked(@Nullable Recurrence rule) throws UnusableEventException {
        // The library keeps a rule that it cannot read without its frequency
        if (rule == null || rule.getFrequency() == null || !BY_DAYS.contains(rule.getFrequency())) {
            throw new UnusableEventException("fault.event_recurrence");
        }
        var parts = new RecurrenceParts(rule);
        parts.check();
        return parts;
    }

    Recurrence rule() {
        return rule;
    }

    /** The calendar of the rule (RFC 7529), in upper case; GREGORIAN if it names none. */
    String scale() {
        return first(SCALE, "GREGORIAN");
    }

    /** What happens to a day that does not exist in a month (RFC 7529): OMIT, BACKWARD or FORWARD. */
    String skip() {
        return first(SKIP, "OMIT");
    }

    /** Whether the rule chooses days by month and day of the month only. */
    boolean isByMonthAndDay() {
        return Stream.of(rule.getByDay(), rule.getByYearDay(), rule.getByWeekNo(), rule.getBySetPos())
                .allMatch(List::isEmpty);
    }

    private void check() throws UnusableEventException {
        for (var part : rule.getXRules().keySet()) {
            require(part.equals(SCALE) || part.equals(SKIP), part);
        }
        require(!rule.getXRules().containsKey(SKIP) || rule.getXRules().containsKey(SCALE), "SKIP without RSCALE");
        require(Set.of("OMIT", "BACKWARD", "FORWARD").contains(skip()), "SKIP=" + skip());
        // With a longer interval, the library counts beyond the largest year
        boolean isUsual =
                rule.getInterval() == null || rule.getInterval() > 0 && rule.getInterval() <= LONGEST_INTERVAL;
        require(isUsual, "INTERVAL=" + rule.getInterval());
        require(rule.getCount() == null || rule.getCount() > 0, "COUNT=" + rule.getCount());
        inRange("BYMONTH", rule.getByMonth(), 1, 12, false);
        inRange("BYMONTHDAY", rule.getByMonthDay(), 1, 31, true);
        inRange("BYYEARDAY", rule.getByYearDay(), 1, 366, true);
        inRange("BYWEEKNO", rule.getByWeekNo(), 1, 53, true);
        inRange("BYSETPOS", rule.getBySetPos(), 1, 366, true);
        checkTogether(rule.getFrequency());
    }

    private void checkTogether(Frequency frequency) throws UnusableEventException {
        boolean isYearly = frequency == Frequency.YEARLY;
        require(isYearly || rule.getByWeekNo().isEmpty(), "BYWEEKNO, FREQ=" + frequency);
        require(isYearly || rule.getByYearDay().isEmpty(), "BYYEARDAY, FREQ=" + frequency);
        require(frequency != Frequency.WEEKLY || rule.getByMonthDay().isEmpty(), "BYMONTHDAY, FREQ=" + frequency);
        var numbers = rule.getByDay().stream()
                .map(ByDay::getNum)
                .filter(number -> number != null)
                .toList();
        boolean countsDays = isYearly && rule.getByWeekNo().isEmpty() || frequency == Frequency.MONTHLY;
        require(numbers.isEmpty() || countsDays, "BYDAY, FREQ=" + frequency);
        inRange("BYDAY", numbers, 1, isYearly ? 53 : 5, true);
        boolean choosesDays = Stream.of(
                        rule.getByMonth(),
                        rule.getByMonthDay(),
                        rule.getByDay(),
                        rule.getByYearDay(),
                        rule.getByWeekNo())
                .anyMatch(chosen -> !chosen.isEmpty());
        require(rule.getBySetPos().isEmpty() || choosesDays, "BYSETPOS");
    }

    private String first(String part, String otherwise) {
        return rule.getXRules().getOrDefault(part, List.of(otherwise)).stream()
                .findFirst()
                .orElse(otherwise)
                .toUpperCase(Locale.ROOT);
    }

    private static void inRange(String part, List<Integer> values, int least, int most, boolean fromTheEnd)
            throws UnusableEventException {
        for (var value : values) {
            int size = fromTheEnd && value != Integer.MIN_VALUE ? Math.abs(value) : value;
            require(size >= least && size <= most, part + "=" + value);
        }
    }

    private static void require(boolean holds, String part) throws UnusableEventException {
        if (!holds) {
            throw UnusableEventException.notComputed(part);
        }
    }
}
