package org.flightclearance.web.report;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.hamcrest.Matchers.equalTo;

/** Each figure of the table of legs opens the requests that have these legs. */
@QuarkusTest
class LegFiguresPageTest {

    /** From Gao by way of Bamako and Timbuktu back to Gao. */
    private static final String THREE_LEGS =
            """
            "legs": [{"from": "GAGO", "to": "GABS", "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T08:00:00Z"},
            {"from": "GABS", "to": "GATB", "etd": "2022-10-07T09:00:00Z", "eta": "2022-10-07T10:00:00Z"},
            {"from": "GATB", "to": "GAGO", "etd": "2022-10-07T11:00:00Z", "eta": "2022-10-07T12:00:00Z"}]""";

    private String mission;
    private String inPart;
    private String denied;
    private Browser browser;

    /** One request of three legs: the first approved, the second denied, the third without an answer. One of a leg, denied. */
    @BeforeEach
    void record() {
        mission = mission();
        inPart = file(officer(mission), sentDrone(mission).replaceFirst("(?s)\"legs\": \\[.*?\\}\\]", THREE_LEGS));
        answer(
                inPart,
                """
                {"received_at": "2022-10-05T08:00:00Z", "legs": [{"leg": 1, "outcome": "approved"},
                 {"leg": 2, "outcome": "denied"}]}""");
        denied = file(officer(mission), sentDrone(mission));
        answer(
                denied,
                "{\"outcome\": \"denied\", \"reason\": \"security\", \"received_at\": \"2022-10-05T09:00:00Z\"}");
        browser = Browser.signedInAs(manager(mission));
    }

    private void answer(String reference, String answer) {
        post(officer(mission), "/requests/" + reference + "/answer", answer).statusCode(200);
    }

    @Test
    void a_figure_opens_the_requests_with_its_legs() {
        assertThat(opened("all legs", 0)).containsExactly("2 requests with 4 legs: asked, all legs", inPart, denied);
        assertThat(opened("all legs", 1)).containsExactly("1 request with 1 leg: approved, all legs", inPart);
        assertThat(opened("all legs", 2)).containsExactly("2 requests with 2 legs: denied, all legs", inPart, denied);
        assertThat(opened("all legs", 3)).containsExactly("1 request with 1 leg: no answer, all legs", inPart);
        assertThat(opened("GAGO", 0)).containsExactly("2 requests with 3 legs: asked, GAGO", inPart, denied);
        assertThat(opened("GAGO", 2)).containsExactly("1 request with 1 leg: denied, GAGO", denied);
        assertThat(opened("Ber", 2)).containsExactly("1 request with 1 leg: denied, Ber", denied);
    }

    @Test
    void a_figure_of_zero_opens_nothing() {
        var page = browser.get("/reports/denials?mission=" + mission + "&quarter=2022-Q4");
        assertThat(page.select("#legs ~ .scroll tr:has(th:containsOwn(Ber)) td")
                        .get(1)
                        .html())
                .isEqualTo("0");
    }

    @Test
    void the_list_and_its_files_say_the_figure_in_both_languages() {
        browser.reading("fr");
        assertThat(browser.get(address("legs:denied:GAGO")).select("h1").text())
                .isEqualTo("1 demande avec 1 étape : refusées, GAGO");
        browser.get(address("legs:denied:GAGO").replace("/requests?", "/requests.csv?"));
        assertThat(browser.body().lines()).hasSize(2);
    }

    @Test
    void scripts_get_the_same_requests_and_an_unknown_row_is_refused() {
        as(manager(mission))
                .get("/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=legs:denied")
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of(inPart, denied)));
        as(manager(mission))
                .get("/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=legs:lost")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/row"));
    }

    private String address(String row) {
        return "/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=" + row;
    }

    /** The title of the page behind a figure, and the references of its requests. */
    private List<String> opened(String row, int column) {
        var report = browser.get("/reports/denials?mission=" + mission + "&quarter=2022-Q4");
        var link = report.select("#legs ~ .scroll tr:has(th:containsOwn(" + row + ")) td")
                .get(column)
                .selectFirst("a")
                .attr("href");
        var page = browser.get(link);
        var opened = new ArrayList<>(List.of(page.select("h1").text()));
        opened.addAll(page.select("th > a[href^=/requests/]").eachText());
        return opened;
    }
}
