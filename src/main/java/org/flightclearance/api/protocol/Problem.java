package org.flightclearance.api.protocol;

import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable; scripts tell problems apart by it
 * @param errors every fault that was found
 * @param traceId to find the call in the log
 */
record Problem(String type, String title, int status, String detail, List<FieldError> errors, String traceId) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** @param pointer JSON pointer into the body, or a slash and the name of the query parameter */
    record FieldError(String pointer, String detail) {}
}
