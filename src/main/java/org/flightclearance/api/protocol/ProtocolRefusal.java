package org.flightclearance.api.protocol;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/** Thrown when the HTTP layer refuses a call before the domain sees it. */
public class ProtocolRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient Sentence detail;
    private final @Nullable Duration retryAfter;

    public ProtocolRefusal(ProblemKind kind, Sentence detail) {
        this(kind, detail, null);
    }

    /** @param retryAfter after how long the same call may succeed; null: unknown */
    public ProtocolRefusal(ProblemKind kind, Sentence detail, @Nullable Duration retryAfter) {
        super(kind + " " + detail.key());
        this.kind = kind;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    ProblemKind kind() {
        return kind;
    }

    Sentence detail() {
        return detail;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
