package org.flightclearance.webhook;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores mission codes in one column, separated by commas. */
@Converter
class CodesColumn implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(","));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return Stream.of(column.split(",")).filter(code -> !code.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
