package org.flightclearance.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * A day that does not count as a working day.
 *
 * @param holiday its name; null for a day of the weekend
 * @param provisional whether it may still move, by the sighting of the moon or by decree
 */
public record SkippedDay(LocalDate date, @Nullable String holiday, boolean provisional) {

    static SkippedDay weekend(LocalDate date) {
        return new SkippedDay(date, null, false);
    }

    Sentence sentence() {
        if (holiday == null) {
            return Sentence.of("skipped.weekend", date.getDayOfWeek(), date);
        }
        return Sentence.of(
                provisional ? "skipped.provisional_holiday" : "skipped.holiday", date.getDayOfWeek(), date, holiday);
    }
}
