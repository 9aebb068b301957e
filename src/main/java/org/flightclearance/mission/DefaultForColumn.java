package org.flightclearance.mission;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.flightclearance.flight.Purpose;

/** Stores purposes in one column, in their order. */
@Converter
class DefaultForColumn implements AttributeConverter<List<Purpose>, String> {

    @Override
    public String convertToDatabaseColumn(List<Purpose> purposes) {
        return purposes.stream().map(Purpose::name).collect(Collectors.joining(","));
    }

    @Override
    public List<Purpose> convertToEntityAttribute(String column) {
        return Stream.of(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(Purpose::valueOf)
                .toList();
    }
}
