package org.flightclearance.permit;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores days of the week in one column, in the given order. Null stays null. */
@Converter
class WeekdaysColumn implements AttributeConverter<List<DayOfWeek>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<DayOfWeek> values) {
        return values == null ? null : values.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    @Override
    public @Nullable List<DayOfWeek> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : Stream.of(column.split(",")).map(DayOfWeek::valueOf).toList();
    }
}
