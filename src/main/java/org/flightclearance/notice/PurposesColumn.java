package org.flightclearance.notice;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.flightclearance.flight.Purpose;

/** Writes the purposes of a rule into one column, separated by commas. */
@Converter
class PurposesColumn implements AttributeConverter<Set<Purpose>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Purpose> purposes) {
        return purposes.stream().sorted().map(Purpose::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Purpose> convertToEntityAttribute(String column) {
        return Stream.of(column.split(","))
                .map(Purpose::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
    }
}
