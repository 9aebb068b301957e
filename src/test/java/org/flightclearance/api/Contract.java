package org.flightclearance.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.flightclearance.api.OpenApi.Operation;

/** Checks an exchange against the contract. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenApi document = OpenApi.document();
    private final Exchange exchange;
    private final List<String> breaches = new ArrayList<>();

    private Contract(Exchange exchange) {
        this.exchange = exchange;
    }

    /** How the exchange differs from the contract. Empty if it does not. */
    static List<String> breaches(Exchange exchange) {
        var contract = new Contract(exchange);
        contract.check();
        return contract.breaches;
    }

    private void check() {
        boolean head = exchange.method().equals("HEAD");
        var operation = document.operation(head ? "GET" : exchange.method(), exchange.path());
        if (operation.isPresent()) {
            var responses = operation.get().pointer() + "/responses/";
            answer(responses + exchange.status(), head);
            if (exchange.isAccepted()) {
                query(operation.get());
                sent(operation.get());
            }
        } else if (!exchange.method().equals("OPTIONS")) {
            var name = document.knows(exchange.path()) ? "MethodNotAllowed" : "NotFound";
            answer("/components/responses/" + name, head);
        }
    }

    private void answer(String declared, boolean head) {
        var response = document.followed(declared);
        if (document.tree().at(response).isMissingNode()) {
            breaches.add("status " + exchange.status() + " is not declared: " + exchange.body());
            return;
        }
        document.tree().at(response + "/headers").fieldNames().forEachRemaining(name -> header(response, name));
        var content = document.tree().at(response + "/content");
        if (content.isMissingNode() || head) {
            if (!exchange.body().isEmpty()) {
                breaches.add("a body that is not declared: " + exchange.body());
            }
        } else if (!content.has(exchange.mediaType())) {
            breaches.add("media type “" + exchange.mediaType() + "” is not declared: " + exchange.body());
        } else if (exchange.mediaType().matches(".*[/+]json")) {
            json(response + "/content/" + OpenApi.escaped(exchange.mediaType()) + "/schema", exchange.body());
        }
    }

    private void header(String response, String name) {
        var header = document.followed(response + "/headers/" + name);
        var value = exchange.header(name);
        if (value.isPresent()) {
            document.faults(header + "/schema", typed(header + "/schema", value.get()))
                    .forEach(fault -> breaches.add("header " + name + ": " + fault));
        } else if (document.tree().at(header).path("required").asBoolean()) {
            breaches.add("header " + name + " is missing");
        }
    }

    private void query(Operation operation) {
        var parameters = document.parameters(operation);
        for (var pair : exchange.query().split("&")) {
            var name = decoded(pair.replaceFirst("=.*", ""));
            boolean declared = name.isEmpty()
                    || parameters.stream()
                            .anyMatch(parameter -> parameter.get("in").asText().equals("query")
                                    && parameter.get("name").asText().equals(name));
            if (!declared) {
                breaches.add("accepted, though there is no query parameter " + name);
            }
        }
    }

    private void sent(Operation operation) {
        var content = operation.pointer() + "/requestBody/content";
        var type = Exchange.bare(exchange.sentType() == null ? "" : exchange.sentType());
        if (document.tree().at(content).isMissingNode()) {
            return;
        }
        if (!document.tree().at(content).has(type)) {
            breaches.add("accepted, though the contract takes no body of type " + type);
        } else if (type.equals("application/json")) {
            // An empty text means the same as null, and a byte order mark is ignored
            var said = exchange.sent().replaceFirst("^\ufeff", "").replaceAll("(?<=[:\\[,]\\s?)\"\"", "null");
            json(content + "/application~1json/schema", said);
        }
    }

    private void json(String schema, String text) {
        try {
            breaches.addAll(document.faults(schema, JSON.readTree(text)));
        } catch (JsonProcessingException notJson) {
            breaches.add("not JSON: " + text);
        }
    }

    /** The value of a header as the type of its schema. */
    private JsonNode typed(String schema, String text) {
        boolean number = document.at(schema).path("type").asText().equals("integer");
        return number && text.matches("\\d{1,9}")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.textNode(text);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
