package org.flightclearance.mission;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The days of the week on which an authority does not work. They may change from a date on.
 *
 * @param periods in their order, without overlap; never all seven days in one
 */
public record Weekend(List<Period> periods) {

    /** If nobody says otherwise. */
    public static final Set<DayOfWeek> USUAL = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * The days off during some time.
     *
     * @param from first day; null: always until then
     * @param to last day, included; null: until the next period, or without end
     */
    public record Period(Set<DayOfWeek> days, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean includes(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        @Override
        public String toString() {
            var names = days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
            return from == null && to == null
                    ? names
                    : names + " " + (from == null ? "" : from) + "/" + (to == null ? "" : to);
        }
    }

    public Weekend {
        periods = List.copyOf(periods);
    }

    public static Weekend of(Set<DayOfWeek> days) {
        return new Weekend(List.of(new Period(days, null, null)));
    }

    /** The days off in the week of that day; empty if no period includes it. */
    public Optional<Set<DayOfWeek>> on(LocalDate day) {
        // The last that includes it: a period without an end gives way to the next
        return periods.stream()
                .filter(period -> period.includes(day))
                .reduce((one, next) -> next)
                .map(Period::days);
    }

    @Override
    public String toString() {
        return periods.stream().map(Period::toString).collect(Collectors.joining("; "));
    }
}
