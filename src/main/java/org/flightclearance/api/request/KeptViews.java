package org.flightclearance.api.request;

import jakarta.enterprise.context.ApplicationScoped;

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

    /** Twenty full pages of the API's default. */
    private static final int MOST = 1_000;

    private final Cache<String, SerializableString> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final ObjectMapper mapper;

    KeptViews(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ListedView view(FlightRequest request, AnswerContext context) {
        var identity =
                request.reference() + " " + RequestTag.of(request, context).getValue();
        var json = kept.get(identity, any -> json(RequestView.of(request, context)));
        return new ListedView(identity, new RawValue(json));
    }

    private SerializableString json(RequestView view) {
        try {
            return new SerializedString(mapper.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written as JSON", e);
        }
    }
}
