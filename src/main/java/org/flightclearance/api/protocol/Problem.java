package org.flightclearance.api.protocol;

import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable, by which scripts tell problems apart
 * @param errors every fault that was found
 * @param traceId by which the log finds the call
 */
record Problem(String type, String title, int status, String detail, List<FieldError> errors, String traceId) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** @param pointer the field, as a JSON pointer into the body, or a slash and the name of the parameter */
    record FieldError(String pointer, String detail) {}
}
