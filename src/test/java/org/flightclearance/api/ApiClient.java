package org.flightclearance.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** A client of the JSON API for tests, as a given user. Every test adds its own mission. */
public final class ApiClient {

    public static final String ADMIN = "admin";
    public static final String PASSWORD = "correct horse";

    private static final ContractFilter CONTRACT = new ContractFilter();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger MISSIONS = new AtomicInteger();
    /** The roles of accounts by their names. */
    private static final Map<String, String> NOT_YET_MADE = new ConcurrentHashMap<>();

    private static final int LETTERS = 26;
    private static final AtomicInteger AERODROMES = new AtomicInteger();

    private ApiClient() {}

    /** A call with the account's password. Every answer is checked against the contract. */
    public static RequestSpecification as(String account) {
        return stranger().auth().preemptive().basic(account, PASSWORD);
    }

    public static RequestSpecification withKey(String key) {
        return stranger().header("Authorization", "Bearer " + key);
    }

    public static RequestSpecification stranger() {
        return given().config(RestAssuredConfig.config()
                        .httpClient(QuickHttpClient.config())
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL))
                        .encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.TEXT)))
                .filter(CONTRACT)
                .contentType("application/json")
                .basePath(OpenApi.ROOT);
    }

    /** Creates an API key for one mission and returns its secret. */
    public static String key(String account, String role, String mission) {
        return text(make(account, role, mission).asString(), "key");
    }

    public static Response make(String account, String role, String mission) {
        return as(account)
                .body("""
                        {"name": "Air tasking", "roles": ["%s"], "missions": ["%s"]}"""
                        .formatted(role, mission))
                .post("/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /**
     * Adds a mission in the zone of Bamako with five sectors and two authorities. Its accounts are made when they are first
     * named, because most tests need one of the three.
     */
    public static String mission() {
        return mission("Africa/Bamako");
    }

    public static String mission(String zone) {
        var code = "M" + MISSIONS.incrementAndGet() + "-"
                + Long.toString(System.nanoTime(), 36).toUpperCase();
        as(ADMIN)
                .body(
                        """
                        {"code": "%s", "name": "A mission", "host_state": "Mali", "time_zone": "%s", "language": "fr",
                         "authorities": ["Ministry of Defence", "Ministry of Foreign Affairs"],
                         "sectors": ["East", "Centre", "West", "North", "Bamako"]}"""
                                .formatted(code, zone))
                .post("/missions")
                .then()
                .statusCode(201);
        for (var role : new String[] {"requester", "officer", "manager"}) {
            NOT_YET_MADE.put(role + "." + code, role);
        }
        return code;
    }

    public static void account(String name, String role, String mission) {
        as(ADMIN)
                .body(
                        """
                        {"name": "%s", "password": "%s", "roles": ["%s"], "missions": ["%s"],
                         "first_password": false}"""
                                .formatted(name, PASSWORD, role, mission))
                .post("/accounts")
                .then()
                .statusCode(201);
    }

    /** @param roles by the code of the mission in which they are held */
    public static void account(String name, Map<String, String> roles) {
        var rights = roles.entrySet().stream()
                .map(one -> "{\"mission\": \"%s\", \"role\": \"%s\"}".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        as(ADMIN)
                .body(
                        """
                        {"name": "%s", "password": "%s", "rights": [%s], "first_password": false}"""
                                .formatted(name, PASSWORD, rights))
                .post("/accounts")
                .then()
                .statusCode(201);
    }

    /** Disables all other administrators, so that only the first one can sign in. */
    public static void retireAdministrators() {
        List<String> names =
                as(ADMIN).get("/accounts").path("items.findAll { 'admin' in it.roles && !it.disabled }.name");
        names.stream().filter(name -> !name.equals(ADMIN)).forEach(name -> as(ADMIN)
                .body("{\"disabled\": true}")
                .patch("/accounts/" + name)
                .then()
                .statusCode(200));
    }

    private static char letter(int number) {
        return (char) ('A' + number % LETTERS);
    }

    /** A location indicator that no other test uses. */
    public static String unusedCode() {
        String code;
        do {
            var number = AERODROMES.getAndIncrement();
            code = "Z" + letter(number / (LETTERS * LETTERS)) + letter(number / LETTERS) + letter(number);
        } while (as(ADMIN).get("/aerodromes/" + code).statusCode() == 200);
        return code;
    }

    /** Adds an aerodrome with a code that no other test uses. */
    public static String aerodrome(String name) {
        var code = unusedCode();
        post(
                        ADMIN,
                        "/aerodromes",
                        """
                        {"code": "%s", "name": "%s", "latitude": 14.5128, "longitude": -4.0796, "country": "ML"}"""
                                .formatted(code, name))
                .statusCode(201);
        return code;
    }

    public static String officer(String mission) {
        return holder("officer", mission);
    }

    public static String requester(String mission) {
        return holder("requester", mission);
    }

    public static String manager(String mission) {
        return holder("manager", mission);
    }

    /** The account that holds a role in a mission. */
    public static String holder(String role, String mission) {
        var name = role + "." + mission;
        NOT_YET_MADE.computeIfPresent(name, (account, itsRole) -> {
            account(account, itsRole, mission);
            return null;
        });
        return name;
    }

    /** A drone flight from Gao to Ber on 7 October 2022 at 06:00Z, sent on the 4th at 05:00Z. */
    public static String sentDrone(String mission) {
        return """
                {"mission": "%s", "purpose": "isr",
                 "aircraft": {"class": "uav", "type": "HRON", "registration": "99-01", "callsign": "UNO701"},
                 "sector": "East",
                 "legs": [{"from": "GAGO", "to": {"name": "Ber", "latitude": 16.83, "longitude": -2.52},
                           "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T11:30:00Z"}],
                 "passengers": 0, "cargo_kg": 0, "unit": "Air operations",
                 "sent": {"at": "2022-10-04T05:00:00Z", "channel": "note_verbale", "outgoing_reference": "NV/2022/118"}}"""
                .formatted(mission);
    }

    /** The same request, filed on 3 October 2022 and not sent. */
    public static String unsentDrone(String mission) {
        return sentDrone(mission).replaceFirst("(?s)\"sent\":.*", "\"filed_at\": \"2022-10-03T08:00:00Z\"}");
    }

    /** The same request, with the items of a flight plan in its remarks. */
    public static String plannedDrone(String mission) {
        return sentDrone(mission)
                .replace("\"unit\"", "\"remarks\": \"FPL 8/VM 9/HRON/L 10/S/N 15/N0080A080 DCT\", \"unit\"");
    }

    public static String file(String account, String body) {
        return text(post(account, "/requests", body).statusCode(201).extract().asString(), "reference");
    }

    /**
     * Reads a text field of a JSON object. The paths of REST Assured are Groovy scripts that are compiled at every
     * call. That takes longer than the call itself, and nearly every test needs this method.
     */
    public static String text(String json, String name) {
        try {
            return JSON.readTree(json).required(name).textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    public static ValidatableResponse post(String account, String path, String body) {
        return as(account).body(body).post(path).then();
    }

    /** Attaches a file as an officer, under the name NV-118. */
    /** Requires three working days of notice for drones, from 2020 on. */
    public static void requireThreeWorkingDays(String mission) {
        post(
                        ADMIN,
                        "/notice-rules",
                        """
                        {"mission": "%s", "purposes": ["isr"], "clearance": "required", "source": "A note",
                         "minimum_notice": {"value": 3, "unit": "working_days"}, "valid_from": "2020-01-01"}"""
                                .formatted(mission))
                .statusCode(201);
    }

    /** Exports the only request of a mission as CSV, imports that into a new one, and returns the list of the new one. */
    public static ValidatableResponse importedAgain(String mission) {
        var ledger = as(officer(mission))
                .accept("text/csv")
                .get("/requests?mission=" + mission)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var other = mission();
        as(officer(other))
                .contentType("text/csv; charset=UTF-8")
                .body(ledger.replace("," + mission + ",", "," + other + ",").getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
        return as(officer(other)).get("/requests?mission=" + other).then().statusCode(200);
    }

    public static ValidatableResponse attach(String mission, String reference, String type, byte[] file) {
        return as(officer(mission))
                .contentType(type)
                .body(file)
                .post("/requests/" + reference + "/letters?name=NV-118")
                .then();
    }

    public static ValidatableResponse answer(String mission, String reference, String outcome, String receivedAt) {
        return post(
                officer(mission),
                "/requests/" + reference + "/answer",
                """
                {"outcome": "%s", "received_at": "%s", "reason": %s}"""
                        .formatted(outcome, receivedAt, outcome.equals("denied") ? "\"security\"" : "null"));
    }

    public static String etag(String account, String reference) {
        return as(account)
                .get("/requests/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
