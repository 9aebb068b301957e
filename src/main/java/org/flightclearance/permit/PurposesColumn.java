package org.flightclearance.permit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;

/** Stores purposes in one column, in the given order. Null stays null. */
@Converter
class PurposesColumn implements AttributeConverter<List<Purpose>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Purpose> values) {
        return values == null ? null : values.stream().map(Purpose::name).collect(Collectors.joining(","));
    }

    @Override
    public @Nullable List<Purpose> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : Stream.of(column.split(",")).map(Purpose::valueOf).toList();
    }
}
