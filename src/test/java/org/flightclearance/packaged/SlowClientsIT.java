package org.flightclearance.packaged;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Slow and malicious clients must not make other clients wait. */
class SlowClientsIT {

    private static final int CLIENTS = 40;
    private static final int ROWS = 5_000;

    /**
     * In milliseconds. On an otherwise idle machine, a page takes one second and readiness two
     * ({@code -Dslow.page=1000 -Dslow.readiness=2000}). Here the limits are only below the time after which a silent
     * client is disconnected.
     */
    private static final Duration PAGE = Duration.ofMillis(Integer.getInteger("slow.page", 8_000));

    private static final Duration READINESS = Duration.ofMillis(Integer.getInteger("slow.readiness", 8_000));
    private static final Duration ENDED = Duration.ofSeconds(45);

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static HttpClient browser;
    private static String authorization;
    private static String cookie;

    private final List<TestConnection> lines = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        tracker = Tracker.start(data.resolve("data"), Tracker.withOption("-Djava.io.tmpdir=" + spools()));
        tracker.found();
        authorization = "Authorization: Bearer " + tracker.key("clerk") + "\r\n";
        browser = tracker.signIn("clerk");
        var cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        cookie = cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
        var brought = tracker.postFile("clerk", "/api/v1/imports", "text/csv", ledger());
        assertThat(brought.status()).as(brought.body()).isEqualTo(201);
        // The first call of a page takes longer than later ones
        assertThat(tracker.page(browser, "/imports").status()).isEqualTo(200);
    }

    @AfterAll
    static void end() {
        tracker.close();
    }

    @AfterEach
    void hangUp() throws Exception {
        for (var line : lines) {
            line.close();
        }
        // Waits until the tracker has noticed that these clients are gone
        long end = System.nanoTime() + ENDED.toNanos();
        while (!files().isEmpty() && System.nanoTime() < end) {
            tracker.get("clerk", "/api/v1/missions");
        }
    }

    /** What many clients do at the same time. */
    enum Load {
        STALLED_JSON(() -> post("/api/v1/requests", "application/json", 5_000) + "{\"mission\""),
        STALLED_IMPORT(() -> post("/api/v1/imports", "text/csv", 1_000_000) + "client_reference,"),
        STALLED_CHUNKS(() -> "POST /api/v1/imports HTTP/1.1\r\nHost: a\r\n" + authorization
                + "Content-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nclient"),
        STALLED_FORM(() -> "POST /imports HTTP/1.1\r\nHost: a\r\n" + cookie
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\n"),
        STALLED_SIGN_IN(() -> "POST /sign-in/check HTTP/1.1\r\nHost: a\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nj_user"),
        READERS_OF_A_LIST(() -> get("/api/v1/requests.csv", authorization)),
        READERS_OF_LINES(() -> get("/api/v1/requests.ndjson", authorization)),
        READERS_OF_A_PAGES_FILE(() -> get("/requests.csv", cookie)),
        HALF_A_HEAD(() -> "GET /sign-in HTTP/1.1\r\nHost"),
        IDLE(() -> "");

        private final Supplier<String> sent;

        Load(Supplier<String> sent) {
            this.sent = sent;
        }
    }

    @ParameterizedTest
    @EnumSource
    void pages_and_readiness_do_not_wait_for(Load load) throws Exception {
        for (int i = 0; i < (load == Load.IDLE ? 5 * CLIENTS : CLIENTS); i++) {
            line().send(load.sent.get());
        }
        assertAnswers(browser, "/imports", PAGE);
        assertAnswers(browser, "/q/health/ready", READINESS);
        assertThat(tracker.get("clerk", "/api/v1/missions").status()).isEqualTo(200);
    }

    /** One test for all clients, because each waits for its timeout. */
    @Test
    void a_silent_client_is_disconnected_and_a_slow_one_is_not() throws Exception {
        var json = line().send(Load.STALLED_JSON.sent.get());
        var file = line().send(Load.STALLED_IMPORT.sent.get());
        var signIn = line().send(Load.STALLED_SIGN_IN.sent.get());
        var head = line().send(Load.HALF_A_HEAD.sent.get());
        var trickled = line().send("GET /sign-in HTTP/1.1\r\n");
        var moving = line();
        var ledger = "client_reference,purpose,aircraft_class,sector,from,to,etd,eta\n"
                + "SLOW-1,cargo,fixed_wing,East,GABS,GAGO,2019-01-01T06:00:00Z,2019-01-01T08:00:00Z\n";
        moving.send(post("/api/v1/imports", "text/csv", ledger.length()));
        int sent = 0;
        for (; sent < 20; sent++) {
            moving.send(ledger.substring(sent, sent + 1));
            if (!trickled.isEnded(Duration.ofSeconds(1))) {
                trickled.send("X-" + sent + ": x\r\n");
            }
        }
        moving.send(ledger.substring(sent));
        assertThat(moving.head(ENDED)).startsWith("HTTP/1.1 201 ");
        for (var ended : List.of(json, file, signIn, head)) {
            assertThat(ended.untilItEnds(ENDED))
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("date: ")
                    .containsIgnoringCase("connection: close");
        }
        assertThat(trickled.isEnded(ENDED)).isTrue();
        assertThat(tracker.log()).contains("does not go on with the body", "does not go on with the head");
    }

    @Test
    void a_client_with_too_many_downloads_at_once_gets_429_and_other_clients_do_not() throws Exception {
        var heads = new ArrayList<String>();
        for (int i = 0; i < CLIENTS; i++) {
            heads.add(line().send(Load.READERS_OF_A_LIST.sent.get()).head(ENDED));
        }
        assertThat(heads).filteredOn(head -> head.startsWith("HTTP/1.1 200 ")).hasSize(8);
        assertThat(heads)
                .filteredOn(head -> head.startsWith("HTTP/1.1 429 "))
                .hasSize(CLIENTS - 8)
                .allSatisfy(head -> assertThat(head).contains("Retry-After: 5", "application/problem+json"));
        var other = tracker.get("clerk", "/api/v1/requests.csv");
        assertThat(other.status()).as("with the account instead of its API key").isEqualTo(200);
        assertThat(other.body().lines()).hasSizeGreaterThan(ROWS);
    }

    @Test
    void a_broken_connection_leaves_no_error_in_the_log_and_no_temporary_file() throws Exception {
        var before = tracker.log().length();
        for (var load : List.of(Load.STALLED_IMPORT, Load.READERS_OF_A_LIST, Load.STALLED_JSON, Load.STALLED_FORM)) {
            var line = line().send(load.sent.get());
            if (load == Load.READERS_OF_A_LIST) {
                line.head(ENDED);
            } else {
                line.send("more");
            }
            line.cut();
        }
        hangUp();
        assertThat(files()).isEmpty();
        assertThat(tracker.get("clerk", "/api/v1/missions").status()).isEqualTo(200);
        assertThat(tracker.log().substring(before)).doesNotContain("\tat ", "ERROR", "WARN");
    }

    @Test
    void a_call_that_is_refused_early_does_not_disturb_the_next_on_the_same_connection() throws Exception {
        var body = "x".repeat(50_000);
        var line = line().send("POST /api/v1/nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n" + body);
        line.send(get("/sign-in", ""));
        assertThat(line.head(ENDED)).startsWith("HTTP/1.1 404 ");
        assertThat(line.until("</html>", ENDED)).contains("HTTP/1.1 200 ");
    }

    @Test
    void a_call_refused_before_its_body_has_arrived_closes_the_connection_and_says_so() throws Exception {
        var line = line().send("POST /api/v1/requests HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 900000\r\n\r\n{");
        assertThat(line.untilItEnds(ENDED)).startsWith("HTTP/1.1 401 ").containsIgnoringCase("connection: close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/css/tracker.css",
                "/nowhere",
                "/api/v1/missions",
                "/api/v1/nowhere",
                "/q/health/ready",
                "/q/health/live",
                "/q/openapi",
                "/api/v1/requests.csv",
                "/%zz"
            })
    void every_answer_has_a_date(String path) throws Exception {
        var head = line().send("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + authorization + "\r\n")
                .head(ENDED);
        var date = Pattern.compile("(?i)\r\ndate: (.*)\r\n").matcher(head);
        assertThat(date.find()).as(head).isTrue();
        assertThat(ZonedDateTime.parse(date.group(1), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isBetween(
                        ZonedDateTime.now().minusMinutes(1), ZonedDateTime.now().plusMinutes(1));
        assertThat(date.find()).isFalse();
    }

    /** Uses only the names, because a file may be deleted in the meantime. */
    private static List<Path> files() throws IOException {
        try (var all = Files.list(spools())) {
            return all.filter(file -> file.getFileName().toString().startsWith("fct-"))
                    .toList();
        }
    }

    private TestConnection line() throws IOException {
        var line = new TestConnection(tracker.root());
        lines.add(line);
        return line;
    }

    private static void assertAnswers(HttpClient client, String path, Duration limit) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(tracker.root() + path))
                .timeout(limit)
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private static String post(String path, String type, int length) {
        return "POST %s HTTP/1.1\r\nHost: a\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, authorization, type, length);
    }

    private static String get(String path, String caller) {
        return "GET %s HTTP/1.1\r\nHost: a\r\n%s\r\n".formatted(path, caller);
    }

    private static Path spools() throws IOException {
        return Files.createDirectories(data.resolve("spools"));
    }

    private static Path ledger() throws IOException {
        var first = Instant.parse("2019-01-01T06:00:00Z");
        var file = data.resolve("ledger.csv");
        var rows = Stream.iterate(0, i -> i + 1).limit(ROWS).map(i -> {
            var etd = first.plus(Duration.ofMinutes(20L * i));
            return "ATO-%d,cargo,fixed_wing,East,GABS,GAGO,%s,%s".formatted(i, etd, etd.plus(Duration.ofHours(2)));
        });
        return Files.write(
                file,
                Stream.concat(Stream.of("client_reference,purpose,aircraft_class,sector,from,to,etd,eta"), rows)
                        .toList());
    }
}
