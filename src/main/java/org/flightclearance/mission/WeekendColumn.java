package org.flightclearance.mission;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import org.flightclearance.time.RecordableTime;

/** Stores a weekend in one column, one period a line: its days, and its first and last day if it has any. */
@Converter
class WeekendColumn implements AttributeConverter<Weekend, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Weekend weekend) {
        return weekend == null
                ? null
                : weekend.periods().stream().map(Weekend.Period::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public @Nullable Weekend convertToEntityAttribute(@Nullable String column) {
        // No days at all are an empty text, which has no lines
        return column == null
                ? null
                : column.isEmpty()
                        ? Weekend.of(Set.of())
                        : new Weekend(column.lines().map(WeekendColumn::period).toList());
    }

    private static Weekend.Period period(String line) {
        var parts = line.split(" ", 2);
        var bounds = parts.length == 1 ? new String[] {"", ""} : parts[1].split("/", 2);
        return new Weekend.Period(days(parts[0]), day(bounds[0]), day(bounds[1]));
    }

    private static Set<DayOfWeek> days(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : RecordableTime.day(text).orElseThrow();
    }
}
