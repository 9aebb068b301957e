package org.flightclearance.notice.file;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.refusal.Faults;

/** Gathers the days that a file names; a day that is named twice is one holiday with both names. */
final class HolidayDays {

    private static final int MOST_DAYS = 4_000;

    /** The most days before those that are named several times are merged. */
    private static final int MOST_NAMED = 5 * MOST_DAYS;

    private final SortedMap<LocalDate, HolidayProfile> days = new TreeMap<>();
    private final SortedMap<LocalDate, HolidayProfile> observances = new TreeMap<>();

    private int named;

    void add(LocalDate day, String name, boolean provisional) {
        add(days, day, name, provisional);
    }

    /** Adds a day that is probably no day off. */
    void addObservance(LocalDate day, String name, boolean provisional) {
        add(observances, day, name, provisional);
    }

    private void add(SortedMap<LocalDate, HolidayProfile> to, LocalDate day, String name, boolean provisional) {
        named++;
        if (named <= MOST_NAMED) {
            to.merge(day, HolidayProfile.ofAll(null, day, shortened(name), provisional), HolidayDays::both);
        }
    }

    /**
     * Faults if there are no days or too many.
     *
     * @param skipped how many events of the file were passed over
     */
    void check(int skipped, Faults faults) {
        boolean isEmpty = days.isEmpty() && observances.isEmpty();
        if (isEmpty && skipped > 0) {
            faults.add("", "fault.no_holidays_but_events", skipped);
        } else if (isEmpty) {
            faults.add("", "fault.no_holidays");
        } else if (days.size() + observances.size() > MOST_DAYS || named > MOST_NAMED) {
            faults.add("", "fault.too_many", MOST_DAYS);
        }
        Stream.concat(days.values().stream(), observances.values().stream()).forEach(day -> day.check(faults));
    }

    List<HolidayProfile> profiles() {
        return List.copyOf(days.values());
    }

    /** The days that are probably no days off, without those that are holidays for another reason. */
    List<HolidayProfile> observances() {
        return observances.values().stream()
                .filter(day -> !days.containsKey(day.date()))
                .toList();
    }

    /** A name that a holiday can have: a longer one ends with an ellipsis. */
    static String shortened(String name) {
        int most = HolidayProfile.LONGEST_NAME;
        if (name.length() <= most) {
            return name;
        }
        // Never half of a character that takes two places
        int end = Character.isHighSurrogate(name.charAt(most - 2)) ? most - 2 : most - 1;
        return name.substring(0, end) + "…";
    }

    /** The day is certain if one of the two says so. */
    private static HolidayProfile both(HolidayProfile one, HolidayProfile other) {
        var name = String.valueOf(one.name());
        boolean isNamed = List.of(name.split(" / ")).contains(String.valueOf(other.name()));
        return HolidayProfile.ofAll(
                null,
                one.date(),
                isNamed ? name : shortened(name + " / " + other.name()),
                Boolean.TRUE.equals(one.provisional()) && Boolean.TRUE.equals(other.provisional()));
    }
}
