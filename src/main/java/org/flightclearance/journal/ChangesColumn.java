package org.flightclearance.journal;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps the changes of an entry as JSON text, the same on both databases. */
@Converter
public class ChangesColumn implements AttributeConverter<List<Change>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<Change> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes that cannot be written", e);
        }
    }

    @Override
    public List<Change> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes that cannot be read", e);
        }
    }
}
