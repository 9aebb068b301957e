package org.flightclearance.exchange.workbook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps a mapping as JSON text, the same on both databases. */
@Converter
class MappingAsJson implements AttributeConverter<ColumnMapping, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(ColumnMapping mapping) {
        try {
            return JSON.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping that cannot be written", e);
        }
    }

    @Override
    public ColumnMapping convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, ColumnMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping that cannot be read", e);
        }
    }
}
