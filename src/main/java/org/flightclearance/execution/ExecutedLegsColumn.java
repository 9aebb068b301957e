package org.flightclearance.execution;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Keeps the executed legs of a request as JSON text, the same on both databases; empty if there are none. */
@Converter
public class ExecutedLegsColumn implements AttributeConverter<ExecutedLegs, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public String convertToDatabaseColumn(ExecutedLegs executed) {
        try {
            return executed.legs().isEmpty() ? "" : JSON.writeValueAsString(executed.legs());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("executed legs that cannot be written", e);
        }
    }

    @Override
    public ExecutedLegs convertToEntityAttribute(String column) {
        try {
            return column.isEmpty()
                    ? ExecutedLegs.NONE
                    : new ExecutedLegs(JSON.readValue(column, new TypeReference<List<LegExecution>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("executed legs that cannot be read", e);
        }
    }
}
