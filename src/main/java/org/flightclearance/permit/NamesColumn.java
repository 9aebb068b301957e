package org.flightclearance.permit;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Stores names as JSON in one column, because a name may contain a comma. Null stays null. */
@Converter
class NamesColumn implements AttributeConverter<List<String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> names) {
        try {
            return names == null ? null : JSON.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names that cannot be written", e);
        }
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : List.copyOf(JSON.readValue(column, new TypeReference<List<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names that cannot be read", e);
        }
    }
}
