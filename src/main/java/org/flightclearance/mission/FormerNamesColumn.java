package org.flightclearance.mission;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Stores former names with their present names as JSON in one column, oldest first. */
@Converter
class FormerNamesColumn implements AttributeConverter<Map<String, String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Map<String, String> names) {
        try {
            return JSON.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names that cannot be written", e);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null
                    ? Map.of()
                    : JSON.readValue(column, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names that cannot be read", e);
        }
    }
}
