package org.flightclearance.api.protocol;

import java.util.Arrays;
import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

/** Whether the caller already has the answer, by If-None-Match (RFC 9110, 13.1.2: weak comparison). */
public final class IfNoneMatch {

    private IfNoneMatch() {}

    public static boolean covers(@Nullable String ifNoneMatch, EntityTag tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals("*") || one.equals("\"" + tag.getValue() + "\""));
    }
}
