package org.flightclearance.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ExampleCalls.Example;
import org.flightclearance.api.OpenApi.Operation;
import org.flightclearance.api.Wire.Call;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client on a bad connection: it sends every POST three times at once and disconnects each time before the answer,
 * then sends it three times in a row. The stored result is the same as that of one successful call.
 */
@OnBothDatabases
class RetriesTest {

    private static final int TIMES = 3;
    private static final int PATIENCE = 30;
    private static final List<String> TABLES = List.of(
            "flight_request",
            "history_entry",
            "answer",
            "mission",
            "aerodrome",
            "account",
            "group_right",
            "api_key",
            "notice_rule",
            "holiday",
            "restriction",
            "permit",
            "permit_suspension",
            "publication",
            "published_file",
            "published_part",
            "letter_file",
            "letter_part",
            "letter",
            "first_answer");

    @TestHTTPResource("/")
    URI root;

    @Inject
    EntityManager database;

    private static Stream<Operation> operations() {
        return OpenApi.document().operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                // Refused where the database is in memory or PostgreSQL, as it is here
                .filter(operation -> !operation.id().equals("makeBackup"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_repeated_post_is_carried_out_once(Operation operation) throws Exception {
        var mission = ApiClient.mission();
        var calls = new ExampleCalls(mission, mission, ApiClient.manager(mission));
        var onGoodConnection = call(calls.of(operation), operation, mission);
        var before = counts();
        var first = send(onGoodConnection);
        assertThat(first.isAccepted()).as(first.body()).isTrue();
        var rowsOfOneCall = difference(before, counts());

        var call = call(calls.of(operation), operation, mission);
        before = counts();
        Together.together(TIMES, i -> hangUpAfter(call));
        var answers = new ArrayList<Exchange>();
        for (int i = 0; i < TIMES; i++) {
            answers.add(untilNotRunning(call));
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(first.status());
            assertThat(withoutSecret(answer)).isEqualTo(answers.get(1).body());
        });
        assertThat(answers.get(1).header("Idempotent-Replayed")).contains("true");
        assertThat(difference(before, counts())).isEqualTo(rowsOfOneCall);
    }

    private static Call call(Example example, Operation operation, String mission) {
        var account = ExampleCalls.caller(operation, mission);
        var credentials = (account + ":" + ApiClient.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var headers = new TreeMap<>(Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials),
                "Content-Type",
                String.valueOf(example.type()),
                "If-Match",
                "*",
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        var body = example.body() == null ? null : example.body().getBytes(StandardCharsets.UTF_8);
        return new Call("POST", OpenApi.ROOT + example.target(), headers, body);
    }

    /** Only the first answer contains the secret of an API key. */
    private static String withoutSecret(Exchange answer) {
        return answer.body()
                .replaceFirst("\"key\":\"fct_[0-9a-f]+\",", "")
                .replaceFirst("\"secret\":\"whsec_[^\"]+\",", "")
                .replaceFirst("\"url\":\"[^\"]+\\.ics\",", "");
    }

    private Exchange send(Call call) throws IOException {
        return new Wire(root.getPort()).send(call);
    }

    private boolean hangUpAfter(Call call) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), root.getPort())) {
            socket.getOutputStream().write(call.bytes());
            socket.getOutputStream().flush();
            return true;
        }
    }

    private Exchange untilNotRunning(Call call) throws IOException {
        var answer = send(call);
        for (int i = 0; i < PATIENCE && answer.status() == 409 && answer.body().contains("in-progress"); i++) {
            answer = send(call);
        }
        return answer;
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var table : TABLES) {
            var count = (Number)
                    database.createNativeQuery("select count(*) from " + table).getSingleResult();
            counts.put(table, count.longValue());
        }
        return counts;
    }

    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        var difference = new TreeMap<>(after);
        before.forEach((table, count) -> difference.merge(table, -count, Long::sum));
        return difference;
    }
}
