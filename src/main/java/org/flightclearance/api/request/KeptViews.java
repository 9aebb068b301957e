package org.flightclearance.api.request;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.flightclearance.request.FlightRequest;

/** Keeps the JSON of requests in lists. Requests with the same {@link RequestTag} have the same JSON. */
@ApplicationScoped
class KeptViews {

    /** Some 10 kB each. */
    private static final int MOST = 1_000;

    private final Cache<Key, SerializableString> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final ObjectMapper mapper;

    KeptViews(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private record Key(UUID request, EntityTag tag) {}

    RawValue json(FlightRequest request, AnswerContext context) {
        var key = new Key(request.id(), RequestTag.of(request, context));
        return new RawValue(kept.get(key, any -> json(RequestView.of(request, context))));
    }

    private SerializableString json(RequestView view) {
        try {
            return new SerializedString(mapper.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written as JSON", e);
        }
    }
}
