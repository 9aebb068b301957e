package org.flightclearance.api.protocol;

import java.io.UnsupportedEncodingException;
import java.util.Set;
import java.util.stream.Stream;

/** Recognizes faults of a posted form for which the framework's form reader throws no specific exception. */
final class UnreadableForm {

    private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.";
    /** The first reads all fields of a form into a map, the second the fields that a method declares. */
    private static final Set<String> READERS_OF_FIELDS = Set.of(
            "org.jboss.resteasy.reactive.common.providers.serialisers.MapAsFormUrlEncodedProvider",
            "org.jboss.resteasy.reactive.server.core.multipart.FormEncodedDataDefinition$FormEncodedDataParser");

    private static final int DEPTH_OF_DECODING = 8;
    private static final String TOO_MANY_FIELDS = "Param limit of ";

    private UnreadableForm() {}

    /** Whether the form or a part of it names an unknown character set. */
    static boolean isOfUnknownCharset(Throwable thrown) {
        return thrown instanceof UnsupportedEncodingException
                || thrown.getCause() instanceof UnsupportedEncodingException;
    }

    /** Whether the form reader itself failed. A failure with a cause, such as a full disk, is no fault of the form. */
    static boolean is(Throwable thrown) {
        var trace = thrown.getStackTrace();
        return trace.length > 0
                && thrown.getCause() == null
                && (trace[0].getClassName().startsWith(READER)
                        || thrown instanceof IllegalArgumentException && isDecoding(trace));
    }

    /** Whether the failure was in decoding a field, such as an incomplete percent escape. */
    private static boolean isDecoding(StackTraceElement[] trace) {
        return Stream.of(trace)
                .limit(DEPTH_OF_DECODING)
                .anyMatch(frame -> READERS_OF_FIELDS.contains(frame.getClassName()));
    }

    static boolean hasTooManyFields(Throwable thrown) {
        return is(thrown) && String.valueOf(thrown.getMessage()).startsWith(TOO_MANY_FIELDS);
    }
}
