package org.flightclearance.web.letter;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.paper.PaperCheck;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class PaperPagesTest {

    @Test
    void only_the_selected_requests_are_drafted_sent_and_printed() {
        var mission = mission();
        var first = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var second = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var other = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(officer(mission)).reading("en");
        var page = browser.get("/letters/send?request=" + first + "&request=" + second);
        assertThat(page.select("button[formaction]")).hasSize(4);

        var posted = Map.of("request", first, "language", "fr", "/sent/authority", "<script>&");
        browser.post("/letters/draft.pdf", posted);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Content-Type")).isEqualTo("application/pdf");
        as(officer(mission)).get("/requests/" + first).then().body("status", equalTo("submitted"));

        browser.fillIn(
                "/letters/send?request=" + first + "&request=" + second,
                Map.of(
                        "/sent/at",
                        "2022-10-04T05:00",
                        "/sent/channel",
                        "flight_programme",
                        "/sent/outgoing_reference",
                        "PROG & 40"));
        var links = browser.follow().select("main a[href^=/letters/programme]").eachAttr("href");
        assertThat(links).hasSize(4);
        var pdf = programme(mission, "PROG & 40");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(read(pdf)).contains("PROG & 40", first, second).doesNotContain(other, "Draft");
        assertThat(PaperCheck.faults(pdf.asByteArray())).isEmpty();
        assertThat(programme(mission, "PROG").statusCode()).isEqualTo(404);
        links.forEach(link -> {
            browser.get(link);
            assertThat(browser.status()).isEqualTo(200);
        });
    }

    @Test
    void the_page_of_the_annex_asks_for_missing_values_and_creates_it() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(officer(mission)).reading("en");
        assertThat(browser.get("/notes-verbales?mission=" + mission)
                        .select("option")
                        .eachText())
                .contains("Ministry of Defence");
        var page = browser.get("/notes-verbales/annex.pdf?%2Fmission=" + mission + "&%2Ffrom=soon");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(faults(page)).contains("#field-authority", "#field-from", "#field-to");
        var annex = "/notes-verbales/annex.pdf?mission=" + mission
                + "&authority=Ministry of Defence&language=en&from=2022-10-04&to=";
        assertThat(read(as(officer(mission)).get(annex + "2022-10-04")))
                .contains("Unanswered by the deadline: 1", reference);
        as(officer(mission)).get(annex + "2022-10-03").then().statusCode(422);
    }

    private static Response programme(String mission, String reference) {
        return as(officer(mission))
                .queryParam("mission", mission)
                .queryParam("authority", "Ministry of Defence")
                .queryParam("outgoing_reference", reference)
                .queryParam("language", "en")
                .get("/dispatches/programme.pdf");
    }

    /** A reference may be broken over two lines. */
    private static String read(Response pdf) {
        return PaperCheck.text(pdf.asByteArray()).replace("- ", "-");
    }
}
