package org.flightclearance.restriction.file;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * What a text says of a zone. It is a proposal: what somebody has typed already counts more.
 *
 * @param area GeoJSON; its polygons have not been checked yet
 * @param validFrom instant or day, in the form that the domain reads; null: not stated
 * @param validTo the same; null: not stated, or without an end
 * @param levels from which level to which, in the words of the text
 * @param schedule days and hours, in the words of the text
 * @param notes what was assumed, and what else the text says
 */
@RecordBuilder
public record ReadZone(
        JsonNode area,
        @Nullable String name,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String levels,
        @Nullable String schedule,
        @Nullable String source,
        List<Sentence> notes)
        implements ReadZoneBuilder.With {

    static ReadZone of(JsonNode area) {
        return new ReadZone(area, null, null, null, null, null, null, List.of());
    }
}
