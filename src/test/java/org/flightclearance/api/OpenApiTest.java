package org.flightclearance.api;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.flightclearance.alert.AlertState;
import org.flightclearance.alert.settings.AlertDelivery;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.calendar.FeedDetail;
import org.flightclearance.event.EventType;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.letter.LetterKind;
import org.flightclearance.notice.Clearance;
import org.flightclearance.permit.PermitKind;
import org.flightclearance.permit.PermitState;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.request.Channel;
import org.flightclearance.request.Move;
import org.flightclearance.request.Status;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the contract against the code and against its own rules. */
class OpenApiTest {

    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
            Map.entry("Purpose", Purpose.class),
            Map.entry("FeedDetail", FeedDetail.class),
            Map.entry("AlertKind", AlertKind.class),
            Map.entry("AlertDelivery", AlertDelivery.class),
            Map.entry("AlertState", AlertState.class),
            Map.entry("AircraftClass", AircraftClass.class),
            Map.entry("Status", Status.class),
            Map.entry("Move", Move.class),
            Map.entry("Channel", Channel.class),
            Map.entry("Clearance", Clearance.class),
            Map.entry("Outcome", Outcome.class),
            Map.entry("DenialReason", DenialReason.class),
            Map.entry("WithdrawalReason", WithdrawalReason.class),
            Map.entry("LetterKind", LetterKind.class),
            Map.entry("Role", Role.class),
            Map.entry("RestrictionKind", RestrictionKind.class),
            Map.entry("PermitKind", PermitKind.class),
            Map.entry("PermitState", PermitState.class),
            Map.entry("Basis", Basis.class),
            Map.entry("ReportColumn", Column.class));

    private final OpenApi document = OpenApi.document();
    private final JsonNode schemas = document.tree().at("/components/schemas");

    @Test
    void code_and_contract_have_the_same_operations() {
        var written = new TreeSet<String>();
        document.operations().forEach(operation -> written.add(operation.method() + " " + operation.template()));
        assertThat(operationsOfTheCode()).isEqualTo(written);
    }

    @Test
    void every_operation_has_a_unique_id_and_a_description() {
        assertThat(document.operations()).extracting(OpenApi.Operation::id).doesNotHaveDuplicates();
        assertThat(document.operations()).allSatisfy(operation -> {
            var node = document.at(operation.pointer());
            assertThat(List.of("summary", "description"))
                    .allSatisfy(name -> assertThat(node.path(name).asText()).isNotEmpty());
            assertThat(node.path("tags")).isNotEmpty();
            assertThat(node.get("responses").properties()).allSatisfy(response -> assertThat(
                            document.at(operation.pointer() + "/responses/" + response.getKey())
                                    .path("description")
                                    .asText())
                    .isNotEmpty());
        });
    }

    @Test
    void every_parameter_and_header_has_a_description_a_schema_and_a_valid_example() {
        for (var kind : List.of("parameters", "headers")) {
            document.tree().at("/components/" + kind).properties().forEach(entry -> {
                var pointer = "/components/" + kind + "/" + entry.getKey();
                assertThat(entry.getValue().path("description").asText())
                        .as(pointer)
                        .isNotEmpty();
                assertThat(entry.getValue().has("example")).as(pointer).isTrue();
                assertThat(document.faults(pointer + "/schema", entry.getValue().get("example")))
                        .as(pointer)
                        .isEmpty();
            });
        }
    }

    @Test
    void every_schema_and_property_has_a_description_and_every_leaf_an_example() {
        var bare = new ArrayList<String>();
        schemas.fieldNames().forEachRemaining(name -> undescribed("/components/schemas/" + name, bare));
        assertThat(bare).isEmpty();
    }

    @Test
    void every_example_is_valid_for_its_schema() {
        var faults = new ArrayList<String>();
        int examples = checkExamples("", document.tree(), faults);
        assertThat(faults).isEmpty();
        assertThat(examples).isGreaterThan(document.operations().size());
    }

    @Test
    void objects_are_closed_except_for_those_that_others_include() {
        var open = new TreeSet<String>();
        schemas.properties().forEach(entry -> {
            var schema = entry.getValue();
            boolean isObject = schema.has("properties") || schema.has("allOf");
            boolean closed = Stream.of("additionalProperties", "unevaluatedProperties")
                    .anyMatch(word -> schema.has(word) && !schema.get(word).asBoolean(true));
            if (isObject && !closed) {
                open.add(entry.getKey());
            }
        });
        assertThat(open)
                .containsExactly(
                        "AerodromeFields",
                        "AnswerFields",
                        "ApiKeyFields",
                        "CalendarFeedFields",
                        "Figures",
                        "HolidayFields",
                        "HolidayGiven",
                        "MissionFields",
                        "NoticeRuleFields",
                        "NoticeRuleGiven",
                        "Particulars",
                        "PermitFields",
                        "PermitGiven",
                        "Reply",
                        "RestrictionFields",
                        "RestrictionGiven",
                        "SuspensionFields",
                        "WebhookFields");
    }

    @Test
    void every_enum_has_the_constants_of_the_code() {
        ENUMS.forEach((name, type) -> assertThat(texts(schemas.at("/" + name + "/enum")))
                .as(name)
                .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList()));
        assertThat(texts(schemas.at("/EventType/enum"))).containsExactlyElementsOf(EventType.wireNames());
        assertThat(schemas.at("/Breakdowns/properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        Stream.of(Breakdown.values()).map(Breakdown::wireName).toList());
    }

    @Test
    void declared_problems_and_known_problem_types_are_the_same() {
        var known = texts(schemas.at("/Problem/properties/type/enum"));
        var declared = new TreeSet<String>();
        document.tree().at("/components/responses").properties().forEach(response -> {
            var type = response.getValue().at("/content/application~1problem+json/schema/properties/type");
            if (type.has("const")) {
                declared.add(type.get("const").asText());
            }
            declared.addAll(texts(type.path("enum")));
        });
        assertThat(declared).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Set<String> operationsOfTheCode() {
        var operations = new TreeSet<String>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(OpenApiTest.class.getPackageName())) {
            if (type.isAnnotatedWith(Path.class)) {
                var root = type.reflect().getAnnotation(Path.class).value();
                for (var method : type.reflect().getDeclaredMethods()) {
                    httpMethod(method)
                            .ifPresent(verb ->
                                    operations.add(verb + " " + (root + path(method)).substring("/api/v1".length())));
                }
            }
        }
        return operations;
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        var path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private void undescribed(String pointer, List<String> bare) {
        var schema = document.tree().at(pointer);
        var target = document.at(pointer);
        if (!schema.has("description") && !target.has("description")) {
            bare.add(pointer + " has no description");
        }
        boolean compound = Stream.of("properties", "items", "allOf", "oneOf").anyMatch(target::has);
        if (!compound && !schema.has("examples") && !target.has("examples")) {
            bare.add(pointer + " has no example");
        }
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(name -> undescribed(pointer + "/properties/" + name, bare));
        if (schema.has("items")) {
            undescribed(pointer + "/items", bare);
        }
    }

    private int checkExamples(String pointer, JsonNode node, List<String> faults) {
        int checked = 0;
        if (node.has("schema") && node.has("example")) {
            checked++;
            faults.addAll(document.faults(pointer + "/schema", node.get("example")));
        }
        boolean isSchema = pointer.contains("/schema") && node.path("examples").isArray();
        for (var example : isSchema ? node.get("examples") : List.<JsonNode>of()) {
            checked++;
            document.faults(pointer, example).forEach(fault -> faults.add(pointer + ": " + fault));
        }
        if (node.isObject()) {
            for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
                var name = names.next();
                checked += checkExamples(pointer + "/" + OpenApi.escaped(name), node.get(name), faults);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checked += checkExamples(pointer + "/" + i, node.get(i), faults);
        }
        return checked;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
