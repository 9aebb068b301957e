package org.flightclearance.database.column;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Stores texts in one column, as a JSON array, because they may contain any character. Null stays null. */
@Converter
public class TextListColumn implements AttributeConverter<List<String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> texts) {
        try {
            return texts == null ? null : JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that cannot be written", e);
        }
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : List.copyOf(JSON.readValue(column, new TypeReference<List<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that cannot be read", e);
        }
    }
}
