package org.flightclearance.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.flightclearance.event.Event;

/**
 * What a receiver is told of an event: which request, and in which state. A receiver that needs more asks for the request, with the
 * rights of a key.
 */
final class Payload {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Payload() {}

    /** @param mission its code */
    static String of(Event event, String mission) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", event.id().toString());
        data.put("number", event.number());
        data.put("occurred_at", event.occurredAt().toString());
        data.put("recorded_at", event.recordedAt().toString());
        data.put("mission", mission);
        data.put("reference", event.reference());
        data.put("version", event.version());
        data.put("status", event.status());
        var all = new LinkedHashMap<String, Object>();
        all.put("type", event.type().wireName());
        all.put("timestamp", event.occurredAt().toString());
        all.put("data", data);
        return written(all);
    }

    private static String written(Map<String, Object> all) {
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException textsAndNumbersCanBeWritten) {
            throw new IllegalStateException(textsAndNumbersCanBeWritten);
        }
    }
}
