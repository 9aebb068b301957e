package org.flightclearance.personal;

import java.util.List;
import java.util.Map;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps the fields of a form as JSON text, the same on both databases. */
@Converter
class FieldsColumn implements AttributeConverter<Map<String, List<String>>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Map<String, List<String>> fields) {
        return written(fields);
    }

    @Override
    public Map<String, List<String>> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields that cannot be read", e);
        }
    }

    static String written(Map<String, List<String>> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields that cannot be written", e);
        }
    }
}
