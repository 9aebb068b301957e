package org.flightclearance.mission;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/**
 * An element of a weekend as it is sent in: the English name of a day that is always off, or several days with the dates
 * between which they are off.
 *
 * @param day null: days with dates
 * @param from first day; null: always until then
 * @param to last day, included; null: until the next element begins, or without end
 */
public record WeekendDays(
        @Nullable String day, @Nullable List<@Nullable String> days, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static WeekendDays always(String day) {
        return new WeekendDays(day, null, null, null);
    }

    /** The elements of a weekend. One that has no dates is the list of its days. */
    static List<@Nullable WeekendDays> of(Weekend weekend) {
        var first = weekend.periods().get(0);
        if (weekend.periods().size() == 1 && first.from() == null && first.to() == null) {
            return new ArrayList<>(names(first.days()).map(WeekendDays::always).toList());
        }
        return new ArrayList<>(weekend.periods().stream()
                .map(period -> new WeekendDays(
                        null,
                        new ArrayList<@Nullable String>(names(period.days()).toList()),
                        period.from(),
                        period.to()))
                .toList());
    }

    /** The weekend of elements without faults. */
    static Weekend weekend(List<@Nullable WeekendDays> elements) {
        if (elements.stream().allMatch(one -> Objects.requireNonNull(one).day() != null)) {
            return Weekend.of(
                    set(elements.stream().map(one -> Objects.requireNonNull(one).day())));
        }
        return new Weekend(elements.stream()
                .map(Objects::requireNonNull)
                .map(one -> new Weekend.Period(set(Objects.requireNonNull(one.days()).stream()), one.from(), one.to()))
                .toList());
    }

    static void check(Faults faults, String pointer, List<@Nullable WeekendDays> elements) {
        boolean dated = elements.stream().anyMatch(one -> one != null && one.day() == null);
        if (!dated) {
            checkDays(
                    faults,
                    pointer,
                    elements.stream().map(one -> one == null ? null : one.day()).toList());
            return;
        }
        LocalDate last = null;
        for (int i = 0; i < elements.size(); i++) {
            var at = pointer + "/" + i;
            var one = elements.get(i);
            if (one == null || one.days() == null) {
                faults.add(
                        one == null ? at : at + "/days",
                        one == null || one.day() == null ? "fault.required" : "fault.weekend_dates");
                continue;
            }
            checkDays(faults, at + "/days", one.days());
            if (i > 0 && one.from() == null) {
                faults.add(at + "/from", "fault.required");
            }
            if (one.from() != null && last != null && !one.from().isAfter(last)) {
                faults.add(at + "/from", "fault.weekend_overlap", last);
            }
            if (one.from() != null && one.to() != null && one.to().isBefore(one.from())) {
                faults.add(at + "/to", "fault.period_order");
            }
            last = one.to() != null ? one.to() : one.from() != null ? one.from() : last;
        }
    }

    private static void checkDays(Faults faults, String pointer, List<@Nullable String> days) {
        var seen = new HashSet<DayOfWeek>();
        for (int i = 0; i < days.size(); i++) {
            var day = dayOfWeek(days.get(i));
            if (day.isEmpty()) {
                faults.add(pointer + "/" + i, "fault.day_of_week", String.valueOf(days.get(i)));
            } else if (!seen.add(day.get())) {
                faults.add(pointer + "/" + i, "fault.twice", day.get());
            }
        }
        if (seen.size() == DayOfWeek.values().length) {
            faults.add(pointer, "fault.no_working_day");
        }
    }

    private static Set<DayOfWeek> set(Stream<@Nullable String> names) {
        return names.flatMap(name -> dayOfWeek(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static Stream<String> names(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<DayOfWeek> dayOfWeek(@Nullable String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** For the history of changes. */
    @Override
    public String toString() {
        return day != null ? day : days + " " + (from == null ? "" : from) + "/" + (to == null ? "" : to);
    }
}
