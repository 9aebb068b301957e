package org.flightclearance.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes a document as canonical bytes by the JSON Canonicalization Scheme (RFC 8785), with the JSON names of the API:
 * UTF-8, sorted keys, no white space, no newline at the end, numbers without trailing zeros. Java's locale and zone
 * have no influence.
 */
@ApplicationScoped
public class CanonicalJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private final ObjectMapper mapper;

    /** @param mapper the application's mapper, which knows the JSON names */
    CanonicalJson(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .clearProblemHandlers()
                // A stored document may have been written by another version of the code
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** Writes the document. Its requests are written one by one, because there may be many. */
    void write(FrozenDocument document, OutputStream out) throws IOException {
        try (var json = FACTORY.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            var facts = tree(
                    FrozenDocumentBuilder.builder(document).requests(List.of()).build());
            json.writeStartObject();
            for (var name : names(facts)) {
                json.writeFieldName(name);
                if (name.equals("requests")) {
                    json.writeStartArray();
                    for (var request : document.requests()) {
                        write(tree(request), json);
                    }
                    json.writeEndArray();
                } else {
                    write(facts.get(name), json);
                }
            }
            json.writeEndObject();
        }
    }

    FrozenDocument read(InputStream in) throws IOException {
        return mapper.readValue(in, FrozenDocument.class);
    }

    private static void write(JsonNode node, JsonGenerator json) throws IOException {
        if (node.isObject()) {
            json.writeStartObject();
            for (var name : names(node)) {
                json.writeFieldName(name);
                write(node.get(name), json);
            }
            json.writeEndObject();
        } else if (node.isArray()) {
            json.writeStartArray();
            for (var element : node) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (node.isNumber()) {
            json.writeNumber(shortest(node.decimalValue()));
        } else if (node.isTextual()) {
            json.writeString(node.textValue());
        } else if (node.isBoolean()) {
            json.writeBoolean(node.booleanValue());
        } else {
            json.writeNull();
        }
    }

    /** As ECMAScript writes numbers of the size that reports have. */
    private static String shortest(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The field names, sorted by their UTF-16 code units. */
    private static Iterable<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return new TreeSet<>(names);
    }
}
