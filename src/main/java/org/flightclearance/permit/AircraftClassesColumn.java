package org.flightclearance.permit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;

/** Stores aircraft classes in one column, in the given order. Null stays null. */
@Converter
class AircraftClassesColumn implements AttributeConverter<List<AircraftClass>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<AircraftClass> values) {
        return values == null ? null : values.stream().map(AircraftClass::name).collect(Collectors.joining(","));
    }

    @Override
    public @Nullable List<AircraftClass> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : Stream.of(column.split(",")).map(AircraftClass::valueOf).toList();
    }
}
