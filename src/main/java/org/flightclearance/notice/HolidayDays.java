package org.flightclearance.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.flightclearance.refusal.Faults;

/** Gathers the days that a file names; one that is named twice is one holiday with both names. */
final class HolidayDays {

    private static final int MOST_DAYS = 4_000;

    private final SortedMap<LocalDate, HolidayProfile> days = new TreeMap<>();

    void add(LocalDate day, String name, boolean provisional) {
        days.merge(day, new HolidayProfile(null, day, name, provisional), HolidayDays::both);
    }

    /** Faults where there are none or too many, or where names have grown too long together. */
    void check(Faults faults) {
        if (days.isEmpty()) {
            faults.add("", "fault.no_holidays");
        } else if (days.size() > MOST_DAYS) {
            faults.add("", "fault.too_many", MOST_DAYS);
        }
        days.values().forEach(day -> day.check(faults));
    }

    List<HolidayProfile> profiles() {
        return List.copyOf(days.values());
    }

    /** As long as one of them is certain the day is off. */
    private static HolidayProfile both(HolidayProfile one, HolidayProfile other) {
        var name = String.valueOf(one.name());
        boolean isNamed = List.of(name.split(" / ")).contains(String.valueOf(other.name()));
        return new HolidayProfile(
                null,
                one.date(),
                isNamed ? name : name + " / " + other.name(),
                Boolean.TRUE.equals(one.provisional()) && Boolean.TRUE.equals(other.provisional()));
    }
}
