package org.flightclearance.web.filing;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.aerodrome;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

/** How the ends of a leg are typed, and what the form makes of them. */
@QuarkusTest
class TypedPlacesTest {

    private static final String FILE = "/requests/new";

    private static Map<String, Object> flight(String mission, String from, String to) {
        var fields = new HashMap<String, Object>();
        fields.put("/mission", mission);
        fields.put("/purpose", "cargo");
        fields.put("/aircraft/class", "rotary_wing");
        fields.put("/sector", "East");
        fields.put("/legs/0/from", from);
        fields.put("/legs/0/to", to);
        fields.put("/legs/0/etd", "7 Oct 2190 0600");
        fields.put("/legs/0/eta", "0730");
        return fields;
    }

    private static String withStrips(String strips) {
        var mission = mission();
        as(ADMIN)
                .body("{\"strips\": [%s]}".formatted(strips))
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        return mission;
    }

    private static Document check(Browser browser, String mission, String from, String to) {
        var fields = flight(mission, from, to);
        fields.put("action", "check");
        return browser.post(FILE, fields);
    }

    @Test
    void a_strip_of_the_mission_is_taken_by_its_name_or_the_beginning_of_it() {
        var mission = withStrips(
                """
                {"name": "Ber", "latitude": 16.83, "longitude": -2.52},
                {"name": "Léré", "latitude": 15.71, "longitude": -4.91},
                {"name": "Zqaguelhok Sud", "latitude": 19.46, "longitude": 0.85}""");
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.get(FILE).select("#aerodromes option[value=Ber]").attr("label"))
                .isEqualTo("16°49.8′N 002°31.2′W");
        var page = check(browser, mission, "ber", "zqag");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(typed(page, "/legs/0/from/name")).isEqualTo("Ber");
        assertThat(typed(page, "/legs/0/from/latitude")).isEqualTo("16.83");
        assertThat(page.select(".place .read").eachText())
                .containsExactly("Ber, 16°49.8′N 002°31.2′W", "Zqaguelhok Sud, 19°27.6′N 000°51.0′E");
        browser.confirm(FILE, flight(mission, "BER", "Lere"));
        assertThat(browser.status()).isEqualTo(303);
        var reference = browser.location().replaceAll("/requests/|/filed", "");
        assertThat(as(requester(mission))
                        .get("/requests/" + reference)
                        .path("legs[0].to.name")
                        .toString())
                .isEqualTo("Léré");
    }

    @Test
    void a_name_is_taken_whatever_its_case_and_accents_and_may_be_cut_short() {
        var mark = "Zq" + System.nanoTime();
        var mopti = aerodrome(mark + "-Sévaré");
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = check(browser, mission, mark.toLowerCase(), mark.toUpperCase() + "-SEVARE");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(typed(page, "/legs/0/from")).isEqualTo(mopti);
        assertThat(typed(page, "/legs/0/to")).isEqualTo(mopti);
        assertThat(page.select(".place .read").first().text()).isEqualTo(mark + "-Sévaré, 14°30.8′N 004°04.8′W");
    }

    @Test
    void among_several_places_one_that_the_mission_flies_to_is_taken_and_otherwise_all_are_offered() {
        var mark = "Zq" + System.nanoTime();
        var north = aerodrome(mark + " Nord");
        var south = aerodrome(mark + " Sud");
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = check(browser, mission, mark, "GAGO");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(page)).contains("#field-legs-0-from").doesNotContain("#field-legs-0-to");
        assertThat(page.getElementById("field-legs-0-from-fault").text())
                .contains("Did you mean: " + north + " " + mark + " Nord, " + south + " " + mark + " Sud?");
        assertThat(typed(page, "/legs/0/from")).isEqualTo(mark);
        browser.confirm(FILE, flight(mission, south, "GAGO"));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(typed(check(browser, mission, mark, "GAGO"), "/legs/0/from")).isEqualTo(south);
    }

    @Test
    void a_name_of_several_places_is_no_code_although_it_looks_like_one() {
        var name = "q" + Integer.toString((int) (System.nanoTime() % 20_000) + 10_000, 36);
        assertThat(name).hasSize(4);
        aerodrome(name);
        aerodrome(name);
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = browser.post(FILE, flight(mission, "GAGO", name));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.getElementById("field-legs-0-to-fault").text()).contains("could be several places");
    }

    @Test
    void an_unknown_name_is_carried_over_to_the_fields_of_an_airstrip() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var fields = flight(mission, "GAGO", "Zqber");
        var page = browser.post(FILE, fields);
        assertThat(faults(page)).contains("#field-legs-0-to").doesNotContain("#field-legs-0-from");
        assertThat(page.getElementById("field-legs-0-to-fault").text()).contains("“Zqber” is not a known aerodrome");
        assertThat(typed(page, "/legs/0/to")).isEmpty();
        assertThat(typed(page, "/legs/0/to/name")).isEqualTo("Zqber");
        assertThat(page.getElementById("field-legs-0-to-name")
                        .closest("details")
                        .hasAttr("open"))
                .isTrue();
        var again = Browser.fields(page);
        again.put("/legs/0/to/latitude", "1649.8N 00231.2W");
        browser.confirm(FILE, again);
        assertThat(browser.status()).isEqualTo(303);
        // It is offered from then on, although nobody has added it to the mission
        assertThat(browser.get(FILE).select("#aerodromes option[value=Zqber]")).hasSize(1);
        browser.confirm(FILE, flight(mission, "zqb", "GAGO"));
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void what_a_flight_plan_has_instead_of_a_code_asks_for_name_and_position() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = browser.post(FILE, flight(mission, "ZZZZ", "GAGO"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(page)).contains("#field-legs-0-from").doesNotContain("#field-legs-0-to");
        assertThat(page.getElementById("field-legs-0-from-fault").text())
                .contains("Give the name and the coordinates of the place");
        var again = Browser.fields(page);
        assertThat(typed(page, "/legs/0/from")).isEqualTo("ZZZZ");
        again.put("/legs/0/from/name", "Zqfield");
        again.put("/legs/0/from/latitude", "1649.8N 00231.2W");
        browser.confirm(FILE, again);
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void a_code_that_is_typed_after_all_replaces_a_name_that_was_carried_over() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var again = Browser.fields(browser.post(FILE, flight(mission, "GAGO", "Zqnowhere")));
        again.put("/legs/0/to", "GABS");
        browser.confirm(FILE, again);
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void a_name_with_a_position_is_an_airstrip() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = check(browser, mission, "Zqcamp 2 16°30'N 2°31.2'W", "GAGO");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(typed(page, "/legs/0/from/name")).isEqualTo("Zqcamp 2");
        assertThat(page.select(".place .read").first().text()).isEqualTo("Zqcamp 2, 16°30.0′N 002°31.2′W");
    }

    @Test
    void a_code_in_no_table_is_taken_as_it_is() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        browser.confirm(FILE, flight(mission, "zqqq", ApiClient.unusedCode()));
        assertThat(browser.status()).isEqualTo(303);
    }

    private static String typed(Document page, String pointer) {
        return page.select("[name=" + pointer + "]").val();
    }
}
