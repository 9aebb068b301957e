package org.flightclearance.api.idempotency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/**
 * A stored answer.
 *
 * @param etag with its quotes
 * @param body compressed
 */
record FirstAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String language,
        byte @Nullable [] body) {

    private static final String REPLAYED = "Idempotent-Replayed";

    /** @param body for a replay */
    static FirstAnswer of(Response answer, byte @Nullable [] body) {
        return new FirstAnswer(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                answer.getHeaderString(HttpHeaders.CONTENT_LANGUAGE),
                body == null ? null : compressed(body));
    }

    Response replayed() {
        var answer = Response.status(status).header(REPLAYED, true);
        if (location != null) {
            answer.location(URI.create(location));
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language);
        }
        return body == null
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(uncompressed(body))
                        .build();
    }

    private static byte[] compressed(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException nothingInMemoryFails) {
            throw new UncheckedIOException(nothingInMemoryFails);
        }
        return compressed.toByteArray();
    }

    private static byte[] uncompressed(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException notWhatWasWritten) {
            throw new UncheckedIOException(notWhatWasWritten);
        }
    }
}
