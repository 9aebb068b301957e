package org.flightclearance.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.EnteredText;
import org.flightclearance.language.Sentence;
import org.flightclearance.time.TypedDay;
import org.flightclearance.time.TypedTime;

/**
 * The days and times in the fields of a form, as people type them. A time of day without a day is allowed in a leg only:
 * an arrival follows its departure, and a departure follows the arrival before it, on the same day or on the next. A day
 * without a year is allowed in a form that says which day it is nearest to.
 *
 * @param fields the values of the form, by the pointers of their fields
 */
record TypedTimes(Map<String, List<String>> fields) {

    /** The hidden field with the day that a day without a year is nearest to. */
    static final String NEAR = "/near";

    private static final Pattern OF_LEG = Pattern.compile("(.*/legs/)(\\d{1,2})/(etd|eta)");

    /** What the field says: a day, an instant, or nothing that can be read. */
    Optional<Temporal> of(String pointer) {
        var day = TypedDay.of(text(pointer), near())
                .filter(TypedDay::isConsistent)
                .map(TypedDay::day);
        return day.isPresent()
                ? day.map(Temporal.class::cast)
                : instant(pointer).map(Temporal.class::cast);
    }

    /** The instant in the field, in UTC; empty if it cannot be read. */
    Optional<Instant> instant(String pointer) {
        var typed = TypedTime.of(text(pointer), near());
        var day = typed.map(TypedTime::day);
        if (day.isPresent()) {
            return day.get().isConsistent() ? typed.flatMap(TypedTime::instant) : Optional.empty();
        }
        return typed.flatMap(time -> before(pointer).flatMap(time::notBefore));
    }

    /** Why the field gives no instant, for a text that is none. */
    Sentence instantFault(String pointer) {
        var day = TypedDay.of(text(pointer), near());
        if (day.isPresent()) {
            return day.get().isConsistent() ? Sentence.of("typed.time_missing") : weekday(day.get());
        }
        var typed = TypedTime.of(text(pointer), near());
        if (typed.isEmpty()) {
            return Sentence.of("typed.time");
        }
        var other = typed.map(TypedTime::day).filter(one -> !one.isConsistent());
        return other.isPresent() ? weekday(other.get()) : Sentence.of("typed.day_missing");
    }

    /** Why the field gives no day, for a text that is none. */
    Sentence dayFault(String pointer) {
        return TypedDay.of(text(pointer), near()).map(TypedTimes::weekday).orElseGet(() -> Sentence.of("typed.day"));
    }

    Optional<LocalDate> day(String pointer) {
        return TypedDay.of(text(pointer), near()).filter(TypedDay::isConsistent).map(TypedDay::day);
    }

    private static Sentence weekday(TypedDay typed) {
        return Sentence.of("typed.weekday", typed.day(), typed.day().getDayOfWeek());
    }

    /** The instant that a time of day in this field follows. */
    private Optional<Instant> before(String pointer) {
        var leg = OF_LEG.matcher(pointer);
        if (!leg.matches()) {
            return Optional.empty();
        }
        if (leg.group(3).equals("eta")) {
            return instant(leg.group(1) + leg.group(2) + "/etd");
        }
        int previous = Integer.parseInt(leg.group(2)) - 1;
        var before = leg.group(1) + previous;
        return previous < 0
                ? Optional.empty()
                : instant(before + (text(before + "/eta").isEmpty() ? "/etd" : "/eta"));
    }

    private @Nullable LocalDate near() {
        return TypedDay.of(text(NEAR)).map(TypedDay::day).orElse(null);
    }

    private String text(String pointer) {
        return fields.getOrDefault(pointer, List.of()).stream()
                .findFirst()
                .map(EnteredText::of)
                .orElse("");
    }
}
