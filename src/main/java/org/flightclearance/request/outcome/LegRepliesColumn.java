package org.flightclearance.request.outcome;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Keeps what an answer says of single legs as JSON text, the same on both databases; null if it is for all of them. */
@Converter
public class LegRepliesColumn implements AttributeConverter<@Nullable List<@Nullable LegReply>, @Nullable String> {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<@Nullable LegReply> legs) {
        try {
            return legs == null ? null : JSON.writeValueAsString(legs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers by leg that cannot be written", e);
        }
    }

    @Override
    public @Nullable List<@Nullable LegReply> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, new TypeReference<List<@Nullable LegReply>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers by leg that cannot be read", e);
        }
    }
}
