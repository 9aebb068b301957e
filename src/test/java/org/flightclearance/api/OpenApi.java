package org.flightclearance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.NonValidationKeyword;

/** The contract, docs/openapi.yaml, as a tree. JSON pointers address its parts. */
final class OpenApi {

    static final Path FILE = Path.of("docs/openapi.yaml");
    static final String ROOT = "/api/v1";

    private static final String IRI = "urn:contract";
    private static final String UNEVALUATED = "unevaluatedProperties";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final OpenApi DOCUMENT = read();

    private final JsonNode tree;
    private final Schema root;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    private OpenApi(JsonNode tree) {
        this.tree = tree;
        this.root = schemas(tree).getSchema(SchemaLocation.of(IRI));
        tree.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        var pointer = "/paths/" + escaped(path.getKey()) + "/" + method;
                        operations.add(new Operation(
                                path.getValue().get(method).get("operationId").asText(),
                                method.toUpperCase(),
                                path.getKey(),
                                pointer));
                    }
                }));
        // Fixed paths come before paths with parameters
        operations.sort(Comparator.comparing(operation -> operation.template().contains("{")));
    }

    /** JSON Schema 2020-12 within the document. An unknown keyword is an error. */
    private static SchemaRegistry schemas(JsonNode tree) {
        var strict = Dialect.builder(Dialects.getDraft202012())
                .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance());
        tree.fieldNames().forEachRemaining(part -> strict.keyword(new NonValidationKeyword(part)));
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                strict.build(),
                builder -> builder.schemas(Map.of(IRI, tree.toString())).schemaRegistryConfig(config));
    }

    static OpenApi document() {
        return DOCUMENT;
    }

    JsonNode tree() {
        return tree;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** @param path path below the API's root */
    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.isAt(path))
                .findFirst();
    }

    boolean knows(String path) {
        return operations.stream().anyMatch(operation -> operation.isAt(path));
    }

    /** The parameters of an operation and of its path, with references resolved. */
    List<JsonNode> parameters(Operation operation) {
        var found = new ArrayList<JsonNode>();
        for (var pointer : List.of(operation.pointer(), operation.pointer().replaceFirst("/[a-z]+$", ""))) {
            for (int i = 0; i < tree.at(pointer + "/parameters").size(); i++) {
                found.add(tree.at(followed(pointer + "/parameters/" + i)));
            }
        }
        return found;
    }

    /** The pointer after following references. */
    String followed(String pointer) {
        var reference = tree.at(pointer).path("$ref");
        return reference.isTextual() ? followed(reference.asText().substring(1)) : pointer;
    }

    JsonNode at(String pointer) {
        return tree.at(followed(pointer));
    }

    /** How the value breaks the schema at this pointer. Empty if it does not. */
    List<String> faults(String schema, JsonNode value) {
        // The registry would read and keep the whole document once more for each pointer
        var errors = schemas.computeIfAbsent(
                        schema,
                        pointer -> root.getRefSchema(
                                SchemaLocation.of(IRI + "#" + pointer).getFragment()))
                .validate(value);
        // If anything else is wrong, errors about unevaluated properties are only a consequence
        boolean other = errors.stream().anyMatch(error -> !UNEVALUATED.equals(error.getKeyword()));
        return errors.stream()
                .filter(error -> !other || !UNEVALUATED.equals(error.getKeyword()))
                .map(Object::toString)
                .toList();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static OpenApi read() {
        try {
            return new OpenApi(new YAMLMapper().readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    /**
     * An operation of the contract.
     *
     * @param template path with its parameters in braces
     * @param pointer pointer to the operation in the document
     * @param path matches the paths of its calls
     */
    record Operation(String id, String method, String template, String pointer, Pattern path) {

        Operation(String id, String method, String template, String pointer) {
            // Compiled once: each answer of the tests is compared with each operation
            this(
                    id,
                    method,
                    template,
                    pointer,
                    Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")));
        }

        boolean isAt(String address) {
            return path.matcher(address).matches();
        }
    }
}
