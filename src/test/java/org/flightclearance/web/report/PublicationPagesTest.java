package org.flightclearance.web.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class PublicationPagesTest {

    @Test
    void a_manager_publishes_with_a_statement_and_the_page_shows_the_hash_and_later_changes() throws Exception {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(manager(mission)).reading("en");
        var form = "/publications/new?mission=" + mission + "&from=2022-10-01&to=2022-12-31&basis=sent";
        assertThat(browser.get(form).text()).contains("denied or not answered: 1 of 1 request");
        var unstated = browser.fillIn(form, Map.of("/answers_entered_until", "2023-01-15"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(unstated)).hasSize(1);
        browser.fillIn(form, Map.of("/answers_entered_until", "2023-01-15", "/stated", "true"));
        assertThat(browser.status()).isEqualTo(303);
        var made = browser.follow();
        var shown = browser.get(made.select("main a[href^=/publications/]").attr("href"));
        assertThat(shown.text())
                .contains(
                        "All answers received up to and including 15 January 2023 have been recorded.",
                        "Nothing has changed since.");
        var hash = shown.select("code.hash").first().text();
        assertThat(made.select("code.hash").text()).isEqualTo(hash);
        var address = made.select("main a[href^=/publications/]").attr("href");

        var bytes = as(manager(mission)).get(address);
        assertThat(sha256(bytes.asByteArray())).isEqualTo(hash);
        assertThat(bytes.header("ETag")).isEqualTo("\"" + hash + "\"");
        assertThat(bytes.header("Repr-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash)) + ":");
        as(manager(mission))
                .header("If-None-Match", bytes.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);

        ApiClient.answer(mission, reference, "denied", "2022-10-05T10:00:00Z").statusCode(200);
        assertThat(as(manager(mission)).get(address).asByteArray()).isEqualTo(bytes.asByteArray());
        assertThat(browser.get(address).text()).contains("One request is now counted differently.", reference);
        as(manager(mission))
                .get(address + "/changes")
                .then()
                .statusCode(200)
                .body("items[0].reference", equalTo(reference))
                .body("items[0].old.status", equalTo("unanswered"))
                .body("items[0].new.status", equalTo("denied"))
                .body("items[0].entries[0].move", equalTo("answer"));
    }

    @Test
    void only_users_who_may_read_the_report_may_read_its_publications() {
        var mission = mission();
        String id = ApiClient.post(
                        manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "<b>&\\"",
                         "answers_entered_until": "2023-01-15"}"""
                                .formatted(mission))
                .statusCode(201)
                .extract()
                .path("id");
        var reader = Browser.signedInAs(requester(mission)).reading("fr");
        assertThat(reader.get("/publications/" + id).select("h1").text()).isEqualTo("<b>&\"");
        reader.get("/publications/new?mission=" + mission);
        assertThat(reader.status()).isEqualTo(403);
        var elsewhere = Browser.signedInAs(manager(mission())).reading("fr");
        elsewhere.get("/publications/" + id);
        assertThat(elsewhere.status()).isEqualTo(404);
        elsewhere.get("/publications/" + id + "/files/denials.csv");
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
