package org.flightclearance.mission;

import java.util.LinkedHashMap;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Stores former names with their present names as JSON in one column, oldest first. */
@Converter
class FormerNamesColumn implements AttributeConverter<FormerNames, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(FormerNames names) {
        try {
            return JSON.writeValueAsString(names.present());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names that cannot be written", e);
        }
    }

    @Override
    public FormerNames convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null
                    ? FormerNames.NONE
                    : new FormerNames(JSON.readValue(column, new TypeReference<LinkedHashMap<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names that cannot be read", e);
        }
    }
}
