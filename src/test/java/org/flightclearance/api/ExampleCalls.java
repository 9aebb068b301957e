package org.flightclearance.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.OpenApi.Operation;
import org.flightclearance.letter.SomeLetters;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.text;
import static org.flightclearance.api.ApiClient.unsentDrone;

/**
 * The example calls of the contract. Each is made on newly created requests.
 *
 * @param mission mission of the requests
 * @param described mission that an address names
 * @param account account that an address names
 */
record ExampleCalls(String mission, String described, String account) {

    private static final String EXAMPLE_REFERENCE = "MINUSMA-2022-0000";
    private static final String EXAMPLE_CODE = "GAGO";
    private static final Set<String> OF_UNSENT = Set.of("sendRequest", "sendRequests", "amendRequest");
    private static final Set<String> OF_PLANNED = Set.of("showFlightPlan");
    private static final Set<String> OF_APPROVED =
            Set.of("revokeApproval", "recordGate", "recordFlight", "recordFlights");
    private static final Set<String> WANTING_A_PERIOD = Set.of(
            "showDenialReport",
            "exportDenialReportAsCsv",
            "exportDenialReportAsXlsx",
            "exportDenialReportAsPdf",
            "listRequestsBehindFigure",
            "exportBehindFigureAsCsv");
    private static final Set<String> PAPERS =
            Set.of("printFlightProgramme", "editFlightProgramme", "printAnnex", "editAnnex");
    private static final AtomicInteger MADE = new AtomicInteger();

    /** An example call, for any caller. */
    record Example(Operation operation, String target, @Nullable String type, @Nullable String body) {}

    Example of(Operation operation) {
        var id = operation.template().contains("{id}") ? id(operation) : "";
        var values = Map.of(
                "reference",
                operation.template().contains("{reference}") ? request(operation) : "",
                "code",
                operation.template().startsWith("/aerodromes") ? ApiClient.aerodrome("Gao") : described,
                "name",
                account,
                "file",
                "denials.csv",
                "id",
                id,
                "delivery",
                id,
                "suspension",
                operation.template().contains("{suspension}") ? suspension(id) : "");
        var path = operation.template();
        for (var value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        var type = type(operation);
        return new Example(operation, path + query(operation), type, type == null ? null : body(operation, type));
    }

    /** An account that may do it: administrators for shared data, managers for publications, officers for everything else. */
    static String caller(Operation operation, String mission) {
        if (operation
                .template()
                .matches("/(missions|aerodromes|accounts|groups|api-keys|notice-rules|holidays|alerts).*")) {
            return ADMIN;
        }
        return operation.template().matches("/(publications|webhooks).*")
                ? ApiClient.manager(mission)
                : officer(mission);
    }

    private static @Nullable String type(Operation operation) {
        var types = OpenApi.document()
                .at(operation.pointer() + "/requestBody/content")
                .fieldNames();
        return types.hasNext() ? types.next() : null;
    }

    private String query(Operation operation) {
        if (PAPERS.contains(operation.id())) {
            // A flight programme needs at least one request
            request(operation);
        }
        var wanted = OpenApi.document().parameters(operation).stream()
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .filter(parameter -> parameter.get("name").asText().equals("mission")
                        || PAPERS.contains(operation.id())
                        || parameter.get("name").asText().equals("quarter")
                                && WANTING_A_PERIOD.contains(operation.id()))
                .map(parameter -> parameter.get("name").asText() + "="
                        + parameter
                                .get("example")
                                .asText()
                                .replace("MINUSMA", mission)
                                .replace(" ", "%20"))
                .collect(Collectors.joining("&"));
        return wanted.isEmpty() ? "" : "?" + wanted;
    }

    private String body(Operation operation, String type) {
        var content = OpenApi.document().at(operation.pointer() + "/requestBody/content/" + OpenApi.escaped(type));
        var example = content.has("example")
                ? content.get("example").toString()
                : content.at("/schema/examples/0").asText();
        for (int i = 1; example.contains(EXAMPLE_REFERENCE + i); i++) {
            example = example.replace(EXAMPLE_REFERENCE + i, request(operation));
        }
        if (operation.template().startsWith("/aerodromes")) {
            example = example.replace(EXAMPLE_CODE, ApiClient.unusedCode());
        }
        var number = MADE.incrementAndGet();
        return example.replace("MINUSMA", operation.id().equals("foundMission") ? mission + "-" + number : mission)
                .replaceAll("ATO-[0-9-]+", "ATO-" + number)
                .replace("AV/2022/044", "AV/2022/044-" + number)
                .replace("a.traore", "a.traore." + number + "." + mission)
                .replace("Air Operations", "Air Operations " + number)
                .replace("2023-02-01", LocalDate.of(2023, 2, 1).plusDays(number).toString())
                .replace("20230421", holiday(number).replace("-", ""))
                .replace("2023-04-21", holiday(number))
                .replace("2023-04-22", holiday(number));
    }

    /** The id of a new object of the kind in the address. A random id if only the owner may see the object. */
    private String id(Operation operation) {
        if (operation.template().startsWith("/notice-rules")) {
            return as(ADMIN).get("/notice-rules?mission=" + mission).path("items[0].id");
        }
        if (operation.template().startsWith("/holidays")) {
            var body = "{\"mission\": \"%s\", \"date\": \"%s\", \"name\": \"A feast\"}"
                    .formatted(mission, holiday(MADE.incrementAndGet()));
            return text(post(ADMIN, "/holidays", body).statusCode(201).extract().asString(), "id");
        }
        if (operation.template().startsWith("/restrictions")) {
            var body =
                    """
                    {"mission": "%s", "kind": "suspension", "name": "All flights", "valid_from": "2022-01-14",
                     "source": "A communiqué"}"""
                            .formatted(mission);
            return text(
                    post(ADMIN, "/restrictions", body).statusCode(201).extract().asString(), "id");
        }
        if (operation.template().startsWith("/permits")) {
            return text(permit(), "id");
        }
        if (operation.template().startsWith("/letters")) {
            var attached = ApiClient.attach(
                    mission, request(operation), "message/rfc822", SomeLetters.EMAIL.getBytes(US_ASCII));
            return text(attached.statusCode(201).extract().asString(), "id");
        }
        if (operation.template().startsWith("/publications")) {
            var body =
                    """
                    {"mission": "%s", "from": "2022-10-04", "to": "2022-12-29", "title": "Fourth quarter",
                     "answers_entered_until": "2023-01-15"}"""
                            .formatted(mission);
            var published = post(ApiClient.manager(mission), "/publications", body);
            return text(published.statusCode(201).extract().asString(), "id");
        }
        if (operation.template().startsWith("/groups")) {
            var body = Map.of("group", "Group " + MADE.incrementAndGet(), "mission", mission, "role", "officer");
            return as(ADMIN)
                    .body(body)
                    .post("/groups")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        if (operation.template().startsWith("/webhooks")) {
            return SomeWebhooks.made(mission);
        }
        return UUID.randomUUID().toString();
    }

    private String permit() {
        return post(
                        ADMIN,
                        "/permits",
                        """
                        {"mission": "%s", "authority": "Ministry of Defence", "number": "P-%d", "kind": "block",
                         "valid_from": "2022-10-01", "valid_to": "2022-12-31", "source": "A letter"}"""
                                .formatted(mission, MADE.incrementAndGet()))
                .statusCode(201)
                .extract()
                .asString();
    }

    /** The id of a new suspension of that permit. */
    private String suspension(String permit) {
        return post(ADMIN, "/permits/" + permit + "/suspensions", "{\"from\": \"2022-11-16\", \"why\": \"A call\"}")
                .statusCode(201)
                .extract()
                .path("suspensions[0].id");
    }

    private static String holiday(int number) {
        return LocalDate.of(2100, 1, 1).plusDays(number).toString();
    }

    /** A request in the status that the operation needs. */
    private String request(Operation operation) {
        if (operation.id().equals("keepGrantedLegs")) {
            return approvedInPart();
        }
        if (OF_PLANNED.contains(operation.id())) {
            return file(officer(mission), ApiClient.plannedDrone(mission));
        }
        var reference =
                file(officer(mission), OF_UNSENT.contains(operation.id()) ? unsentDrone(mission) : sentDrone(mission));
        if (OF_APPROVED.contains(operation.id())) {
            answer(mission, reference, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        }
        return reference;
    }

    /** The second of its two legs is denied. */
    private String approvedInPart() {
        var back =
                "{\"from\": \"GATB\", \"to\": \"GAGO\", \"etd\": \"2022-10-07T13:00:00Z\", \"eta\": \"2022-10-07T14:00:00Z\"}";
        var reference =
                file(officer(mission), sentDrone(mission).replace("11:30:00Z\"}]", "11:30:00Z\"}, " + back + "]"));
        post(
                        officer(mission),
                        "/requests/" + reference + "/answer",
                        """
                        {"received_at": "2022-10-05T08:00:00Z", "legs": [{"leg": 1, "outcome": "approved"},
                         {"leg": 2, "outcome": "denied", "reason": "security"}]}""")
                .statusCode(200);
        return reference;
    }
}
