package org.flightclearance.api.protocol;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.ErrorAnswer;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable; scripts tell problems apart by it
 * @param errors every fault that was found
 * @param traceId to find the call in the log
 * @param reason the detail before it was put into words; for the pages
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        String traceId,
        @JsonIgnore Sentence reason)
        implements ErrorAnswer {

    static final String MEDIA_TYPE = "application/problem+json";

    /** @param pointer JSON pointer into the body, or a slash and the name of the query parameter */
    record FieldError(String pointer, String detail) {}
}
