package org.flightclearance.api;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** All fields of a schema at every depth, with values for each: valid ones, and ones just beyond the limits. */
final class SchemaFields {

    private static final int DEEPEST = 5;

    private final OpenApi document = OpenApi.document();
    private final List<Field> fields = new ArrayList<>();

    /**
     * A field of a body.
     *
     * @param path names from the root; 0 stands for the first item of a list
     * @param schema pointer to its schema
     */
    record Field(List<String> path, String schema) {}

    private SchemaFields() {}

    static List<Field> of(String schema) {
        var found = new SchemaFields();
        found.gather(new Field(List.of(), schema));
        return List.copyOf(found.fields);
    }

    /** Values that the schema allows, and some just beyond its limits. */
    static List<JsonNode> values(String schema) {
        var node = OpenApi.document().at(schema);
        var values = new ArrayList<JsonNode>();
        node.path("examples").forEach(values::add);
        node.path("enum").forEach(values::add);
        var nodes = JsonNodeFactory.instance;
        for (var limit : List.of("minimum", "maximum")) {
            if (node.has(limit)) {
                for (int beside = -1; beside <= 1; beside++) {
                    values.add(nodes.numberNode(node.get(limit).asLong() + beside));
                }
            }
        }
        if (node.has("maxLength")) {
            for (int beside = -1; beside <= 1; beside++) {
                values.add(nodes.textNode("é".repeat(node.get("maxLength").asInt() + beside)));
            }
        }
        if (node.path("type").toString().contains("boolean")) {
            values.add(nodes.booleanNode(true));
            values.add(nodes.booleanNode(false));
        }
        for (int i = 0; i < node.path("oneOf").size(); i++) {
            values.addAll(values(OpenApi.document().followed(schema) + "/oneOf/" + i));
        }
        return values;
    }

    private void gather(Field field) {
        if (field.path().size() > DEEPEST) {
            return;
        }
        var pointer = document.followed(field.schema());
        var schema = document.tree().at(pointer);
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(name -> found(field, name, pointer + "/properties/" + OpenApi.escaped(name)));
        if (schema.has("items")) {
            found(field, "0", pointer + "/items");
        }
        for (var part : List.of("allOf", "oneOf")) {
            for (int i = 0; i < schema.path(part).size(); i++) {
                gather(new Field(field.path(), pointer + "/" + part + "/" + i));
            }
        }
    }

    private void found(Field parent, String name, String schema) {
        var path = new ArrayList<>(parent.path());
        path.add(name);
        var field = new Field(List.copyOf(path), schema);
        fields.add(field);
        gather(field);
    }
}
