package org.flightclearance.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@OnBothDatabases
class HttpTest {

    @TestHTTPResource("/")
    URI root;

    @Test
    void a_method_that_an_address_does_not_support_gives_405_with_the_supported_methods() {
        as(ADMIN).delete("/requests").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        as(ADMIN).patch("/requests/X").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
        as(ADMIN).get("/answers").then().statusCode(405).header("Allow", equalTo("OPTIONS, POST"));
    }

    @Test
    void options_lists_the_methods_of_an_address() {
        given().options("/api/v1/requests/X")
                .then()
                .statusCode(204)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
        given().options("/api/v1/nothing").then().statusCode(404);
    }

    @Test
    void head_has_the_headers_of_get_without_the_body() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), sentDrone(mission));
        for (var path : new String[] {"/requests/" + reference, "/requests", "/missions"}) {
            var tag = as(officer(mission)).get(path).header("ETag");
            assertThat(tag).as(path).isNotBlank();
            as(officer(mission))
                    .head(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(tag))
                    .body(blankOrNullString());
        }
    }

    /** A client of HTTP/1.0 that keeps its connection has no other way to tell the end. */
    @Test
    void a_long_answer_says_its_length() throws IOException, InterruptedException {
        var mission = mission();
        var flight = sentDrone(mission).replaceFirst("\\{", "{\"remarks\": \"" + "x".repeat(2_000) + "\", ");
        for (int filed = 0; filed < 5; filed++) {
            ApiClient.file(requester(mission), flight);
        }
        assertThat(length("GET", "requests?mission=" + mission, "")).isGreaterThan(8_192);
        var unknown = IntStream.range(0, 200)
                .mapToObj(field -> "\"field_" + field + "\": 1")
                .collect(Collectors.joining(", ", "{", "}"));
        assertThat(length("POST", "requests", unknown)).isGreaterThan(8_192);
    }

    /** The length that an answer says it has; 0 if it says none. */
    private long length(String method, String path, String body) throws IOException, InterruptedException {
        var credentials = (ADMIN + ":" + ApiClient.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var call = HttpRequest.newBuilder(root.resolve("/api/v1/" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(call, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValueAsLong("Content-Length")
                .orElse(0);
    }

    @Test
    void unchanged_content_gives_304() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), sentDrone(mission));
        for (var path :
                new String[] {"/requests/" + reference, "/requests", "/missions", "/requests/" + reference + "/history"
                }) {
            var tag = as(officer(mission))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            assertThat(tag).as(path).isNotBlank();
            as(officer(mission))
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(blankOrNullString());
            as(officer(mission))
                    .header("If-None-Match", "\"another\", " + tag)
                    .get(path)
                    .then()
                    .statusCode(304);
            as(officer(mission))
                    .header("If-None-Match", "\"another\"")
                    .header("If-Match", "\"another\"")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        var before = as(officer(mission)).get("/requests").header("ETag");
        ApiClient.answer(mission, reference, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        as(officer(mission))
                .header("If-None-Match", before)
                .get("/requests")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"1-unanswered-en\"",
                "\"1-unanswered-en-gzip\"",
                "W/\"1-unanswered-en;gzip\"",
                "\"1-unanswered-en--gzip\"",
                "W/\"1-unanswered-en-5f3a9c01\"",
                "\"1-unanswered-en-5f3a9c01-gzip\""
            })
    void a_tag_that_a_proxy_has_changed_is_refused_and_named(String tag) {
        var mission = mission();
        var reference = ApiClient.file(officer(mission), ApiClient.sentDrone(mission));
        var correction = "{\"why\": \"a slip\", \"request\": {\"unit\": \"Air\"}}";
        as(officer(mission))
                .header("If-Match", tag)
                .body(correction)
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(412)
                .body("detail", containsString(tag + " is not the ETag of the request. A proxy has changed it"))
                .body("detail", containsString("Send " + tag.replaceAll("W/|(-{1,2}|;)gzip", "")));
        as(officer(mission))
                .header("If-Match", "\"1-unanswered-en\"")
                .body(correction)
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200);
    }

    @Test
    void answers_differ_by_encoding_and_say_so() {
        var mission = mission();
        for (var path : new String[] {"/requests", "/requests/NONE", "/missions/" + mission}) {
            as(officer(mission)).get(path).then().header("Vary", containsString("Accept-Encoding"));
        }
        assertThat(given().get("/sign-in").headers().getValues("Vary").toString())
                .contains("Accept-Encoding");
    }

    @Test
    void answers_may_be_cached_only_by_their_caller_and_refusals_by_nobody() {
        var mission = mission();
        as(officer(mission)).get("/requests").then().header("Cache-Control", equalTo("private, no-cache"));
        as(officer(mission)).get("/requests/X").then().header("Cache-Control", equalTo("no-store"));
        ApiClient.post(requester(mission), "/requests", sentDrone(mission))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void large_answers_are_compressed() {
        given().auth()
                .preemptive()
                .basic(ADMIN, ApiClient.PASSWORD)
                .header("Accept-Encoding", "gzip")
                .get("/api/v1/accounts")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"));
    }

    @Test
    void unknown_parameters_are_refused_by_name() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), sentDrone(mission));
        as(officer(mission))
                .get("/requests/" + reference + "?fields=all&verbose=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/fields", "/verbose"));
        as(requester(mission))
                .body(sentDrone(mission))
                .post("/requests?dry_run=true")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/dry_run"));
    }

    @Test
    void every_answer_has_a_trace_id_and_a_problem_repeats_it() {
        as(ADMIN).get("/missions").then().header("X-Trace-Id", not(blankOrNullString()));
        var refused = as(ADMIN).get("/nothing");
        assertThat(refused.<String>path("trace_id")).isEqualTo(refused.header("X-Trace-Id"));
        assertThat(UUID.fromString(refused.header("X-Trace-Id"))).isNotNull();
    }

    @Test
    void a_call_refused_before_its_body_is_read_also_gets_a_problem_document() throws IOException {
        assertThat(raw("POST /api/v1/requests HTTP/1.1", "Content-Length: 99999999999\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "/problems/too-large");
    }

    private String raw(String line, String headers) throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            var call = line + "\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
