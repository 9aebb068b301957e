package org.flightclearance.notice.feast;

import java.time.LocalDate;

/** Easter Sunday, as a day of the Gregorian calendar, from 1900 to 2199. */
final class Easter {

    private Easter() {}

    /** Of the western churches, by the algorithm of Meeus, Jones and Butcher. */
    static LocalDate western(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int day = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** Of the orthodox churches, by the algorithm of Meeus for the Julian calendar. */
    static LocalDate orthodox(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int day = moon + sunday + 114;
        int behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(behind);
    }
}
