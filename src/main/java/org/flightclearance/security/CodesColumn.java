package org.flightclearance.security;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores mission codes in one column, so that a call with a key reads one row. */
@Converter
public class CodesColumn implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(","));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return Stream.of(column.split(",")).filter(code -> !code.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
