package org.flightclearance.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a publication says for ever: its own facts, the report, and the requests behind it.
 *
 * @param answersEnteredUntil the day up to which, itself included, all answers received were stated to be entered
 * @param statement the same in words, by language
 * @param finding the title of the report, by language
 * @param report as the JSON door gave it at that instant
 */
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
