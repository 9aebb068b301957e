package org.flightclearance.api.protocol;

import org.flightclearance.refusal.Refusal;

/** The kinds of problem documents, each with its status and its stable name for scripts. */
public enum ProblemKind {
    MALFORMED(400, "invalid-request"),
    INVALID(422, "invalid-request"),
    UNAUTHENTICATED(401, "unauthenticated"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    ILLEGAL_MOVE(409, "illegal-move"),
    DUPLICATE_CLIENT_REFERENCE(409, "duplicate-client-reference"),
    IDEMPOTENCY_IN_PROGRESS(409, "idempotency-in-progress"),
    GONE(410, "gone"),
    STALE_VERSION(412, "stale-version"),
    TOO_LARGE(413, "too-large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
    IDEMPOTENCY_CONFLICT(422, "idempotency-conflict"),
    VERSION_REQUIRED(428, "version-required"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    INTERNAL(500, "internal"),
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String type;

    ProblemKind(int status, String type) {
        this.status = status;
        this.type = type;
    }

    static ProblemKind of(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED -> MALFORMED;
            case INVALID -> INVALID;
            case NOT_FOUND -> NOT_FOUND;
            case GONE -> GONE;
            case FORBIDDEN -> FORBIDDEN;
            case ILLEGAL_MOVE -> ILLEGAL_MOVE;
            case STALE_VERSION -> STALE_VERSION;
            case VERSION_REQUIRED -> VERSION_REQUIRED;
            case DUPLICATE_CLIENT_REFERENCE -> DUPLICATE_CLIENT_REFERENCE;
            case TOO_LARGE -> TOO_LARGE;
        };
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }
}
