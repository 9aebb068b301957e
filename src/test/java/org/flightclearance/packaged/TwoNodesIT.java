package org.flightclearance.packaged;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one PostgreSQL: whatever began on one goes on at the other. */
class TwoNodesIT {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");
    private static final int ROWS = 1_500;
    private static final int PAGE_ROWS = 300;

    @TempDir
    static Path folder;

    private static TwoNodes nodes;
    private static Tracker one;
    private static Tracker other;

    @BeforeAll
    static void start() throws Exception {
        // The delay lets the test see that a stopping node is not ready, and answers all the same
        nodes = TwoNodes.start(folder, Map.of("QUARKUS_SHUTDOWN_DELAY", "2S"));
        one = nodes.node(0);
        other = nodes.node(1);
        one.found();
    }

    @AfterAll
    static void end() throws Exception {
        nodes.close();
    }

    @Test
    void two_nodes_that_start_at_once_migrate_an_empty_database_once() throws Exception {
        assertThat(
                        nodes.number(
                                "select count(*) - count(distinct version) from flyway_schema_history where version is not null"))
                .isZero();
        assertThat(nodes.number("select count(*) from account where name = 'admin'"))
                .isOne();
        assertThat(one.log() + other.log()).doesNotContain("ERROR");
        assertThat(other.get("clerk", "/api/v1/missions").body()).contains("\"code\":\"MINUSMA\"");
    }

    @Test
    void a_session_of_one_node_is_good_on_the_other_and_ends_on_both() throws Exception {
        var browser = one.signIn("clerk");
        var another = other.signIn("clerk");
        assertThat(other.page(browser, "/account").body()).contains("clerk", "sign-out-everywhere");
        one.form(browser, "/account/sign-out-everywhere", "");
        for (var ended : List.of(browser, another)) {
            assertThat(other.page(ended, "/account").body())
                    .contains("j_password")
                    .doesNotContain("everywhere\"");
            assertThat(one.page(ended, "/account").body())
                    .contains("j_password")
                    .doesNotContain("everywhere\"");
        }
        var last = one.signIn("clerk");
        other.form(last, "/sign-out", "");
        assertThat(one.page(last, "/account").body()).contains("j_password");
    }

    @Test
    void a_key_of_one_node_is_good_on_the_other_until_it_is_revoked() throws Exception {
        var made = one.post(
                "clerk",
                "/api/v1/api-keys",
                "{\"name\": \"To revoke\", \"roles\": [\"officer\"], \"missions\": [\"MINUSMA\"]}");
        var key = found(Pattern.compile("\"key\":\"([^\"]+)\""), made);
        assertThat(other.getWithKey(key, "/api/v1/requests").status()).isEqualTo(200);
        assertThat(one.deleteWithPassword("clerk", "/api/v1/api-keys/" + found(ID, made))
                        .status())
                .isEqualTo(204);
        assertThat(other.getWithKey(key, "/api/v1/requests").status()).isEqualTo(401);
    }

    @Test
    void a_call_that_is_repeated_on_the_other_node_is_carried_out_once() throws Exception {
        var key = one.key("clerk");
        var first = one.postWithKey(key, "/api/v1/requests", Filings.request(), "again");
        var second = other.postWithKey(key, "/api/v1/requests", Filings.request(), "again");
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(found(REFERENCE, second)).isEqualTo(found(REFERENCE, first));

        long before = nodes.number("select count(*) from flight_request");
        int calls = 20;
        var threads = Executors.newFixedThreadPool(2 * calls);
        var both = new ArrayList<Callable<Tracker.Answer>>();
        for (int call = 0; call < calls; call++) {
            var name = "at-once-" + call;
            both.add(() -> one.postWithKey(key, "/api/v1/requests", Filings.request(), name));
            both.add(() -> other.postWithKey(key, "/api/v1/requests", Filings.request(), name));
        }
        for (var answer : threads.invokeAll(both)) {
            // The other one is still under way, or has been for longer than a call waits
            assertThat(answer.get().status()).as(answer.get().body()).isIn(201, 409, 503);
        }
        for (int call = 0; call < calls; call++) {
            var last = one.postWithKey(key, "/api/v1/requests", Filings.request(), "at-once-" + call);
            assertThat(last.status()).as(last.body()).isEqualTo(201);
        }
        threads.shutdown();
        assertThat(nodes.number("select count(*) from flight_request")).isEqualTo(before + calls);
    }

    @Test
    void a_draft_of_one_node_is_filed_on_the_other() throws Exception {
        var browser = one.signIn("clerk");
        var fields = "%2Fmission=MINUSMA&%2Faircraft%2Fcallsign=DRAFT1&action=";
        var kept = one.form(browser, "/requests/new", fields + "keep");
        var draft = found(DRAFT, kept);
        assertThat(other.page(browser, "/requests/new?draft=" + draft).body()).contains("value=\"DRAFT1\"");
        var refused = other.form(browser, "/requests/new", fields + "&draft=" + draft);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"DRAFT1\"");
    }

    @Test
    void an_import_that_was_begun_on_one_node_is_finished_on_the_other_once() throws Exception {
        var browser = one.signIn("clerk");
        var uploaded = one.upload(browser, "/imports", Filings.ledger("PAGE", PAGE_ROWS));
        var page = uploaded.uri().getPath();
        assertThat(finished(other, browser, page).body())
                .contains("value=\"all_or_nothing\"")
                .containsPattern("<dd>\\s*" + PAGE_ROWS);
        other.form(browser, page, "mode=all_or_nothing");
        one.form(browser, page, "mode=all_or_nothing");
        for (var node : List.of(one, other)) {
            assertThat(finished(node, browser, page).body())
                    .doesNotContain("value=\"all_or_nothing\"")
                    .containsPattern("<dd>\\s*" + PAGE_ROWS);
        }
        assertThat(nodes.number("select count(*) from flight_request where client_reference like 'PAGE-%'"))
                .isEqualTo(PAGE_ROWS);
        assertThat(nodes.number("select created_count from upload")).isEqualTo(PAGE_ROWS);
    }

    /** The page reloads itself until the work is done. */
    private static Tracker.Answer finished(Tracker node, HttpClient browser, String page) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var answer = node.page(browser, page);
        while (answer.body().contains("<progress")) {
            assertThat(System.nanoTime()).isLessThan(end);
            answer = node.page(browser, page);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void a_node_that_is_told_to_stop_says_so_and_ends_what_is_under_way() throws Exception {
        var key = one.key("clerk");
        var ledger = Files.writeString(folder.resolve("stopping.csv"), Filings.ledger("STOP", ROWS));
        var threads = Executors.newFixedThreadPool(2);
        var brought = threads.submit(() -> other.postFile("clerk", "/api/v1/imports", "text/csv", ledger));
        var waits = threads.submit(() -> other.getWithKey(
                key, "/api/v1/events?mission=MINUSMA&type=publication.made&after=now", "Prefer", "wait=60"));
        while (nodes.number(
                        "select count(*) from pg_stat_activity where query like 'insert into %' and xact_start is not null")
                == 0) {
            assertThat(brought.isDone())
                    .as("brought before the node was told to stop")
                    .isFalse();
        }
        other.tellToStop();
        var readiness = readinessAfterStop();
        assertThat(readiness.status()).as(readiness.body()).isEqualTo(503);
        assertThat(other.getWithKey(key, "/api/v1/missions").status()).isEqualTo(200);
        assertThat(waits.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(brought.get(60, TimeUnit.SECONDS).body()).contains("\"created\":" + ROWS + ",");
        assertThat(other.ends(Duration.ofSeconds(20))).isTrue();
        assertThat(nodes.number("select count(*) from flight_request where client_reference like 'STOP-%'"))
                .isEqualTo(ROWS);
        threads.shutdown();
        nodes.startAgain(folder, 1);
        other = nodes.node(1);
    }

    private static Tracker.Answer readinessAfterStop() throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        var readiness = other.get("admin", "/q/health/ready");
        while (readiness.status() == 200 && System.nanoTime() < end) {
            readiness = other.get("admin", "/q/health/ready");
        }
        return readiness;
    }

    private static String found(Pattern pattern, Tracker.Answer answer) {
        var matcher = pattern.matcher(answer.body());
        assertThat(matcher.find()).as(answer.toString()).isTrue();
        return matcher.group(1);
    }
}
