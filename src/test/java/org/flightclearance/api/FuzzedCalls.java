package org.flightclearance.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.OpenApi.Operation;

/** Generates calls that start from an example of the contract and are wrong in one place or a few. */
final class FuzzedCalls {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO", "get");

    /** The server refuses addresses of more than 4,096 bytes without reading them. */
    private static final int LONGEST_TEXT = 300;

    private final Dice dice;
    private final ExampleCalls examples;
    private final Map<Operation, ExampleCalls.Example> drawn = new HashMap<>();
    private final FuzzedJson json;
    private final String authorization;

    FuzzedCalls(Dice dice, ExampleCalls examples, String account) {
        this.dice = dice;
        this.examples = examples;
        this.json = new FuzzedJson(dice);
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((account + ":" + ApiClient.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    Wire.Call draw(Operation operation) {
        var example = drawn.computeIfAbsent(operation, examples::of);
        var target = new StringBuilder(OpenApi.ROOT + example.target());
        var headers = new LinkedHashMap<>(Map.of("Authorization", authorization, "If-Match", "*"));
        var method = operation.method();
        var body = example.body();
        if (example.type() != null) {
            headers.put("Content-Type", example.type());
        }
        do {
            int kind = dice.below(100);
            if (body != null && kind < 60) {
                body = json.changed(operation, body);
            } else if (kind < 75 && (takesParameters(operation) || dice.happens(0.1))) {
                target.append(target.indexOf("?") < 0 ? "?" : "&").append(parameter(operation));
            } else if (kind < 90) {
                header(headers);
            } else if (kind < 94) {
                target = new StringBuilder(OpenApi.ROOT + path(operation, example.target()));
            } else if (kind < 96) {
                method = dice.oneOf(METHODS);
            } else if (body != null) {
                body = dice.oneOf(OddValues.BODIES);
            }
        } while (dice.happens(0.3));
        return new Wire.Call(method, target.toString(), headers, bytes(body));
    }

    /** Drops the example, because its request has now changed. */
    void accepted(Operation operation) {
        drawn.remove(operation);
    }

    private String path(Operation operation, String target) {
        if (!operation.template().contains("{")) {
            return target.replaceFirst(
                    "(\\?|$)", "/" + dice.oneOf(OddValues.SEGMENTS).replace("\\", "") + "$1");
        }
        // A brace that stays is no URI, which the server answers before any code of ours
        return operation
                .template()
                .replaceFirst("\\{[^}]+}", dice.oneOf(OddValues.SEGMENTS))
                .replaceAll("\\{[^}]+}", "x");
    }

    private String parameter(Operation operation) {
        var known = parameters(operation);
        if (known.isEmpty() || dice.happens(0.1)) {
            return encoded(dice.oneOf(OddValues.TEXTS)) + "=" + dice.oneOf(OddValues.SEGMENTS);
        }
        var parameter = dice.oneOf(known);
        return parameter.get("name").asText() + "="
                + (dice.happens(0.1) ? dice.oneOf(OddValues.SEGMENTS) : encoded(value(parameter)));
    }

    private static boolean takesParameters(Operation operation) {
        return !parameters(operation).isEmpty();
    }

    private static List<JsonNode> parameters(Operation operation) {
        return OpenApi.document().parameters(operation).stream()
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .toList();
    }

    private String value(JsonNode parameter) {
        var values = new ArrayList<String>();
        values.add(parameter.get("example").asText("pending"));
        parameter.at("/schema/enum").forEach(value -> values.add(value.asText()));
        for (var limit : List.of("minimum", "maximum")) {
            if (parameter.at("/schema").has(limit)) {
                int number = parameter.at("/schema/" + limit).asInt();
                values.addAll(List.of("" + (number - 1), "" + number, "" + (number + 1)));
            }
        }
        return dice.happens(0.5) ? dice.oneOf(values) : dice.oneOf(OddValues.TEXTS);
    }

    private void header(Map<String, String> headers) {
        var name = dice.oneOf(OddValues.HEADERS.keySet().stream().sorted().toList());
        headers.put(name, dice.oneOf(OddValues.HEADERS.get(name)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(@Nullable String body) {
        return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    }
}
