package org.flightclearance.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One call and its answer.
 *
 * @param target path and query, as sent
 * @param sent body of the call, if any
 * @param headers headers of the answer
 */
public record Exchange(
        String method,
        String target,
        @Nullable String sentType,
        @Nullable String sent,
        int status,
        Map<String, List<String>> headers,
        String body) {

    /** The path below the API's root, normalised. */
    String path() {
        var path = target.replaceFirst("[?#].*", "")
                .replaceAll("(?i)%2e", ".")
                .replaceAll(";[^/]*", "")
                .replaceAll("/[^/]+/\\.\\.(?=/|$)", "")
                .replaceFirst("/+$", "");
        return path.startsWith(OpenApi.ROOT) ? path.substring(OpenApi.ROOT.length()) : path;
    }

    String query() {
        return Optional.ofNullable(URI.create(target).getRawQuery()).orElse("");
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst();
    }

    /** The media type of the answer, without its parameters. */
    String mediaType() {
        return bare(header("Content-Type").orElse(""));
    }

    static String bare(String mediaType) {
        return mediaType.replaceFirst(";.*", "").strip().toLowerCase();
    }

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }
}
