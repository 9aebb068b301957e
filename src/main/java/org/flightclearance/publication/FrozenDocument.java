package org.flightclearance.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The document of a publication, which never changes: its own facts, the report, and the requests behind it.
 *
 * @param answersEnteredUntil last day, inclusive, for which the publisher stated that all answers received were entered
 * @param statement the same as a sentence, by language
 * @param finding the headline of the report, by language
 * @param report the report as the JSON API gave it at that instant
 */
@RecordBuilder
public record FrozenDocument(
        UUID id,
        String mission,
        String title,
        int revision,
        @Nullable UUID revises,
        LocalDate answersEnteredUntil,
        Map<String, String> statement,
        Map<String, String> finding,
        Instant publishedAt,
        String publishedBy,
        JsonNode report,
        List<FrozenRequest> requests) {}
