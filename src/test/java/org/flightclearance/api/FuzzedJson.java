package org.flightclearance.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.flightclearance.api.OpenApi.Operation;

/** Puts unexpected values into a JSON body. */
final class FuzzedJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "@@here@@";

    private final Dice dice;
    private final Map<String, List<SchemaFields.Field>> fields = new HashMap<>();

    FuzzedJson(Dice dice) {
        this.dice = dice;
    }

    /** The body with one field added, removed or changed. Unchanged if it is not an object. */
    String changed(Operation operation, String body) {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (JsonProcessingException alreadyBroken) {
            return body;
        }
        if (!(tree instanceof ObjectNode object)) {
            return body;
        }
        var known = fields.computeIfAbsent(
                operation.pointer() + "/requestBody/content/application~1json/schema", SchemaFields::of);
        if (known.isEmpty()) {
            // The operation has no JSON body
            return body;
        }
        var field = dice.oneOf(known);
        int kind = dice.below(100);
        if (kind < 5) {
            object.put(dice.oneOf(OddValues.TEXTS), HERE);
            return object.toString().replace('"' + HERE + '"', "1");
        }
        if (kind < 10) {
            object.remove(field.path().get(0));
            return object.toString();
        }
        if (kind < 15) {
            var twice = object.toString();
            return twice.substring(0, twice.length() - 1) + ",\"" + field.path().get(0) + "\":null}";
        }
        put(object, field.path());
        return object.toString().replace('"' + HERE + '"', value(field));
    }

    private String value(SchemaFields.Field field) {
        var good = SchemaFields.values(field.schema());
        if (dice.happens(0.6) && !good.isEmpty()) {
            return dice.oneOf(good).toString();
        }
        return dice.happens(0.5) ? dice.oneOf(OddValues.JSON) : written(dice.oneOf(OddValues.TEXTS));
    }

    private static String written(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sets the field at the path, and creates missing parents. */
    private static void put(ObjectNode root, List<String> path) {
        JsonNode at = root;
        for (int i = 0; i < path.size(); i++) {
            var name = path.get(i);
            boolean last = i == path.size() - 1;
            boolean listNext = !last && path.get(i + 1).equals("0");
            JsonNode next = last ? root.textNode(HERE) : listNext ? root.arrayNode() : root.objectNode();
            if (at instanceof ArrayNode list) {
                var there = list.path(0);
                next = !last && there.isContainerNode() ? there : next;
                if (list.isEmpty()) {
                    list.add(next);
                } else {
                    list.set(0, next);
                }
            } else if (at instanceof ObjectNode object) {
                var there = object.path(name);
                next = !last && (listNext ? there.isArray() : there.isObject()) ? there : next;
                object.set(name, next);
            }
            at = next;
        }
    }
}
