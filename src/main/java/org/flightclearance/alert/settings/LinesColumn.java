package org.flightclearance.alert.settings;

import java.util.Set;
import java.util.stream.Collectors;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores names in one column, one a line, because a sector may have a comma in its name. */
@Converter
class LinesColumn implements AttributeConverter<Set<String>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Set<String> names) {
        return names == null ? null : names.stream().sorted().collect(Collectors.joining("\n"));
    }

    @Override
    public @Nullable Set<String> convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : column.lines().collect(Collectors.toUnmodifiableSet());
    }
}
