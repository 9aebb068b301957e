package org.flightclearance.api.protocol;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Sets the caching headers of the JSON API. Answers to reads may be cached by the caller alone and are revalidated each
 * time (a 304 while the ETag is the same). Other answers are not cached.
 */
@Provider
class AnswerHeaders implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> KEPT = Set.of(200, 304);

    private final ObjectMapper mapper;
    private final CallerLanguage language;

    AnswerHeaders(ObjectMapper mapper, CallerLanguage language) {
        this.mapper = mapper;
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) throws IOException {
        if (!ProtocolFilters.isOurs(call.getUriInfo())) {
            return;
        }
        if (answer.hasEntity() && isUnwrittenJson(answer)) {
            // Bytes have a length. Without one, a client of HTTP/1.0 that keeps its connection waits for the end
            write(call, answer, mapper.writeValueAsBytes(answer.getEntity()));
        }
        boolean kept = READING.contains(call.getMethod()) && KEPT.contains(answer.getStatus());
        var headers = answer.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, kept ? "private, no-cache" : "no-store");
        headers.putIfAbsent(
                HttpHeaders.CONTENT_LANGUAGE,
                List.of(language.wording().language().code()));
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language, Authorization");
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }

    /** Gives a read answer without an ETag one computed from its bytes, and answers 304 if the caller has it already. */
    private static void write(ContainerRequestContext call, ContainerResponseContext answer, byte[] body) {
        boolean read = READING.contains(call.getMethod()) && answer.getStatus() == 200;
        var tag = read && answer.getEntityTag() == null ? new EntityTag(digest(body), true) : null;
        if (tag != null) {
            answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
        if (tag != null && IfNoneMatch.covers(call.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
        } else {
            answer.setEntity(body, null, typeOf(answer));
        }
    }

    private static boolean isUnwrittenJson(ContainerResponseContext answer) {
        var entity = answer.getEntity();
        boolean isWritten =
                entity instanceof byte[] || entity instanceof CharSequence || entity instanceof StreamingOutput;
        var subtype = typeOf(answer).getSubtype();
        return !isWritten && (subtype.equals("json") || subtype.endsWith("+json"));
    }

    /** Everything else names its type. */
    private static MediaType typeOf(ContainerResponseContext answer) {
        return Objects.requireNonNullElse(answer.getMediaType(), MediaType.APPLICATION_JSON_TYPE);
    }

    private static String digest(byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha).substring(0, 22);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
