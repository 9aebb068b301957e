package org.flightclearance.web.flown;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.text;
import static org.hamcrest.Matchers.contains;

/** The confirmation of the flights of a day, and the forms of the gate and of the flight. */
@QuarkusTest
class FlownPagesTest {

    private String mission;
    private String day;

    @BeforeEach
    void createMission() {
        mission = mission();
        day = "/flights?mission=" + mission + "&day=2022-10-07";
    }

    @Test
    void the_flights_of_a_day_are_preset_to_flown_and_recorded_in_one_form() {
        var one = approved();
        var other = approved();
        ApiClient.file(officer(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(requester(mission));
        var page = browser.get(day);
        assertThat(page.select("tbody th a").eachText()).containsExactlyInAnyOrder(one, other);
        assertThat(page.select("option[selected]").eachText()).containsExactly("flown", "flown");
        browser.fillIn(
                day, Map.of("/flights/" + other + "/outcome", "not_flown", "/flights/" + other + "/cause", "host"));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().select(".done").text()).isEqualTo("2 flights recorded.");
        assertThat(execution(one)).isEqualTo("flown");
        assertThat(execution(other)).isEqualTo("impeded");
        browser.fillIn(day, Map.of());
        assertThat(browser.location()).as("nothing has changed").endsWith("done=0");
    }

    @Test
    void a_flight_that_somebody_else_records_meanwhile_keeps_what_was_recorded() {
        var one = approved();
        var other = approved();
        var browser = Browser.signedInAs(requester(mission));
        var opened = Browser.fields(browser.get(day));
        recordNotFlown(one);
        browser.post(day, opened);
        assertThat(browser.follow().select(".done").text()).isEqualTo("1 flight recorded.");
        assertThat(execution(one)).isEqualTo("impeded");
        assertThat(as(officer(mission)).get("/requests/" + one).asString())
                .contains("\"not_flown\"", "the liaison officer said no");
        assertThat(execution(other)).isEqualTo("flown");
    }

    @Test
    void a_row_that_two_people_change_is_refused_with_what_was_entered() {
        var one = approved();
        var other = approved();
        var browser = Browser.signedInAs(requester(mission));
        var opened = Browser.fields(browser.get(day));
        recordNotFlown(one);
        recordNotFlown(other);
        opened.put("/flights/" + one + "/outcome", "turned_back");
        opened.put("/flights/" + one + "/cause", "weather");
        var page = browser.post(day, opened);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select("tr.wrong th a").eachText()).containsExactly(one);
        assertThat(page.select("tr.wrong p.fault").text())
                .isEqualTo(
                        "Error: This flight has been recorded since you opened the page. Check it, then record again.");
        assertThat(page.select("tr.wrong option[selected]").eachAttr("value"))
                .containsExactly("turned_back", "weather");
        assertThat(page.select("tr:not(.wrong) option[selected]").eachAttr("value"))
                .as("only the other user has changed this row")
                .containsExactly("not_flown", "host");
        assertThat(execution(one)).isEqualTo("impeded");
        browser.post(day, Browser.fields(page));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(execution(one)).isEqualTo("not_flown_by_us");
        assertThat(execution(other)).isEqualTo("impeded");
    }

    @Test
    void a_flight_that_was_not_released_at_the_gate_is_not_preset_to_flown() {
        var refused = approved();
        var released = approved();
        gate(refused, "refused");
        gate(released, "released");
        var page = Browser.signedInAs(requester(mission)).get(day);
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("flown");
        assertThat(page.select("tr:has(option[selected]) th a").text()).isEqualTo(released);
    }

    @Test
    void a_flight_that_the_mission_gave_back_or_replaced_is_not_offered_and_cannot_have_flown() {
        var kept = approved();
        var withdrawn = approved();
        ApiClient.post(
                        requester(mission),
                        "/requests/" + withdrawn + "/withdrawal",
                        "{\"reason\": \"weather\", \"at\": \"2022-10-06T06:00:00Z\"}")
                .statusCode(200);
        var replaced = approved();
        ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission)
                        .replace("2022-10-07T", "2022-10-09T")
                        .replaceFirst(
                                "\\{", "{\"amends\": \"" + replaced + "\", \"filed_at\": \"2022-10-06T05:00:00Z\", ")
                        .replace("2022-10-04T05:00:00Z", "2022-10-06T05:00:00Z"));
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.get(day).select("tbody th a").eachText()).containsExactly(kept);
        browser.fillIn(day, Map.of());
        assertThat(execution(kept)).isEqualTo("flown");
        for (var given : List.of(withdrawn, replaced)) {
            assertThat(execution(given)).isEqualTo("not_flown_by_us");
            ApiClient.post(
                            officer(mission),
                            "/requests/" + given + "/flight",
                            "{\"legs\": [{\"leg\": 1, \"outcome\": \"flown\"}]}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/legs/0/outcome"));
            assertThat(execution(given)).isEqualTo("not_flown_by_us");
        }
    }

    @Test
    void a_flight_over_two_days_is_confirmed_day_by_day() {
        var reference = ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission)
                        .replace(
                                "\"eta\": \"2022-10-07T11:30:00Z\"}",
                                """
                                "eta": "2022-10-07T11:30:00Z"},
                                {"from": {"name": "Ber", "latitude": 16.83, "longitude": -2.52}, "to": "GAGO",
                                 "etd": "2022-10-08T06:00:00Z", "eta": "2022-10-08T11:30:00Z"}"""));
        ApiClient.answer(mission, reference, "approved", "2022-10-05T09:00:00Z").statusCode(200);
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.get(day).select("tbody .memo").eachText()).containsExactly("this day: leg 1");
        browser.fillIn(day, Map.of());
        assertThat(browser.status()).isEqualTo(303);
        assertThat(execution(reference)).as("leg 2 is not recorded yet").isEqualTo("unconfirmed");
        var next = day.replace("-07", "-08");
        var page = browser.get(next);
        assertThat(page.select("tbody .memo").eachText()).containsExactly("this day: leg 2");
        assertThat(page.select("tbody .when").text()).isEqualTo("8 Oct 2022 06:00Z");
        browser.fillIn(next, Map.of());
        assertThat(browser.follow().select(".done").text()).isEqualTo("1 flight recorded.");
        assertThat(execution(reference)).isEqualTo("flown");
    }

    @Test
    void a_fault_is_shown_in_its_row_and_nothing_is_recorded() {
        var one = approved();
        var other = approved();
        var browser = Browser.signedInAs(officer(mission)).reading("fr");
        var page = browser.fillIn(day, Map.of("/flights/" + other + "/outcome", "turned_back"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select("tr.wrong th a").eachText()).containsExactly(other);
        assertThat(page.select("h1").text()).endsWith("vols du vendredi 7 octobre 2022");
        assertThat(execution(one)).isEqualTo("unconfirmed");
    }

    @Test
    void a_manager_reads_the_day_and_records_nothing() {
        var one = approved();
        var browser = Browser.signedInAs(manager(mission));
        assertThat(browser.get(day).select("main select[name^=/flights]")).isEmpty();
        browser.get("/requests/" + one + "/flight");
        assertThat(browser.status()).isEqualTo(403);
    }

    @Test
    void the_gate_and_the_flight_have_forms_and_the_request_shows_them_by_leg() {
        var one = approved();
        var browser = Browser.signedInAs(officer(mission));
        browser.fillIn(
                "/requests/" + one + "/gate",
                Map.of(
                        "/legs/gate/outcome",
                        "released",
                        "/legs/gate/asked_at",
                        "2022-10-07 05:30Z",
                        "/legs/gate/at",
                        "2022-10-07 06:10Z"));
        assertThat(browser.status()).isEqualTo(303);
        var faulty = browser.fillIn("/requests/" + one + "/flight", Map.of("/legs/0/flight/outcome", "turned_back"));
        assertThat(Browser.faults(faulty)).containsExactly("#field-legs-0-flight-cause");
        browser.fillIn(
                "/requests/" + one + "/flight",
                Map.of(
                        "/legs/0/flight/outcome",
                        "flown",
                        "/legs/0/flight/off_block_at",
                        "2022-10-07 06:20Z",
                        "/legs/0/flight/held_minutes",
                        "25"));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get("/requests/" + one)
                        .select("#after_approval tbody")
                        .text())
                .contains("released", "7 Oct 2022 05:30Z", "flown", "7 Oct 2022 06:20Z", "25");
        browser.fillIn("/requests/" + one + "/flight", Map.of("/legs/0/flight/held_minutes", "90"));
        assertThat(execution(one)).isEqualTo("impeded");
        assertThat(as(officer(mission)).get("/requests/" + one).asString()).contains("2022-10-07T06:20:00Z");
    }

    private void recordNotFlown(String reference) {
        ApiClient.post(
                        officer(mission),
                        "/requests/" + reference + "/flight",
                        """
                        {"legs": [{"leg": 1, "outcome": "not_flown", "cause": "host",
                                   "note": "the liaison officer said no"}]}""")
                .statusCode(200);
    }

    private void gate(String reference, String outcome) {
        ApiClient.post(
                        officer(mission),
                        "/requests/" + reference + "/gate",
                        "{\"asked_at\": \"2022-10-07T05:30:00Z\", \"outcome\": \"%s\"}".formatted(outcome))
                .statusCode(200);
    }

    private String approved() {
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        ApiClient.answer(mission, reference, "approved", "2022-10-05T09:00:00Z").statusCode(200);
        return reference;
    }

    private String execution(String reference) {
        return text(as(officer(mission)).get("/requests/" + reference).asString(), "execution");
    }
}
