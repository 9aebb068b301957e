package org.flightclearance.web.filing;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

/** How dates and times are typed into the form of a request, and how the form says what it understood. */
@QuarkusTest
class TypedTimesTest {

    private static Map<String, Object> check(String mission, String etd, String eta) {
        var fields = new HashMap<String, Object>();
        fields.put("/mission", mission);
        fields.put("/purpose", "isr");
        fields.put("/legs/0/etd", etd);
        fields.put("/legs/0/eta", eta);
        fields.put("action", "check");
        return fields;
    }

    @Test
    void no_field_of_a_time_or_a_day_follows_the_country_of_the_browser() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.get("/requests/new").select("input[type^=date], input[type=time]"))
                .isEmpty();
        assertThat(browser.get("/requests").select("input[type^=date]")).isEmpty();
        assertThat(browser.get("/reports/denials").select("input[type^=date]")).isEmpty();
    }

    @Test
    void times_are_said_in_words_as_they_were_understood() {
        var mission = mission();
        var page =
                Browser.signedInAs(requester(mission)).post("/requests/new", check(mission, "1/12/2190 0600", "0730"));
        assertThat(read(page, "etd")).isEqualTo("Wed 1 Dec 2190 06:00Z");
        assertThat(read(page, "eta")).isEqualTo("Wed 1 Dec 2190 07:30Z");
        assertThat(page.select("[name=/legs/0/etd]").attr("aria-describedby")).contains("field-legs-0-etd-read");
        assertThat(page.select("[name=/legs/0/eta]").val()).isEqualTo("0730");
    }

    @Test
    void a_day_without_its_year_is_the_nearest_to_the_day_on_which_the_form_was_opened() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.get("/requests/new?mission=" + mission)
                        .select("[name=/near]")
                        .val())
                .matches("20\\d\\d-\\d\\d-\\d\\d");
        var fields = check(mission, "5/1 6h", "0730");
        fields.put("/near", "2189-12-24");
        assertThat(read(browser.post("/requests/new", fields), "etd")).isEqualTo("Tue 5 Jan 2190 06:00Z");
        fields.put("/near", "soon");
        assertThat(faults(browser.post("/requests/new", fields))).contains("#field-legs-0-etd");
        var departed = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        assertThat(browser.get("/requests/" + departed + "/amend")
                        .select("[name=/near]")
                        .val())
                .isEqualTo("2022-10-07");
    }

    @Test
    void a_time_is_also_said_in_the_zone_of_the_mission_unless_its_clocks_show_utc() {
        var mission = mission("Africa/Juba");
        var browser = Browser.signedInAs(requester(mission));
        var page = browser.post("/requests/new", check(mission, "1 Dec 2190 0600Z", "2230"));
        assertThat(read(page, "etd")).isEqualTo("Wed 1 Dec 2190 06:00Z, 08:00 in Juba");
        assertThat(read(page, "eta")).isEqualTo("Wed 1 Dec 2190 22:30Z, Thu 2 Dec 00:30 in Juba");
        browser.reading("fr");
        var french = browser.post("/requests/new", check(mission, "1er déc. 2190 6h", "22h30"));
        assertThat(read(french, "etd")).isEqualTo("mer. 1er déc. 2190 06:00Z, 08:00 à Juba");
        assertThat(read(french, "eta")).isEqualTo("mer. 1er déc. 2190 22:30Z, jeu. 2 déc. 00:30 à Juba");
    }

    @Test
    void a_time_alone_follows_the_time_before_it() {
        var mission = mission();
        var fields = check(mission, "1 Dec 2190 2300", "0030");
        fields.put("/legs/1/etd", "0030");
        fields.put("/legs/1/eta", "0015");
        fields.put("/legs/2/etd", "0010");
        var page = Browser.signedInAs(requester(mission)).post("/requests/new", fields);
        assertThat(read(page, "eta")).isEqualTo("Thu 2 Dec 2190 00:30Z");
        assertThat(page.getElementById("field-legs-1-etd-read").text()).isEqualTo("Thu 2 Dec 2190 00:30Z");
        assertThat(page.getElementById("field-legs-1-eta-read").text()).isEqualTo("Fri 3 Dec 2190 00:15Z");
        assertThat(page.getElementById("field-legs-2-etd-read").text()).isEqualTo("Sat 4 Dec 2190 00:10Z");
    }

    @Test
    void a_fault_says_what_is_missing_or_does_not_agree() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        assertThat(fault(browser.post("/requests/new", check(mission, "1 Dec 2190", ""))))
                .contains("The time is missing");
        assertThat(fault(browser.post("/requests/new", check(mission, "0600", ""))))
                .contains("The day is missing");
        assertThat(fault(browser.post("/requests/new", check(mission, "Mon 1 Dec 2190 0600", ""))))
                .contains("1 December 2190 is a Wednesday");
        assertThat(fault(browser.post("/requests/new", check(mission, "12/31/2190 0600", ""))))
                .contains("such as 1 Dec 2026 0600");
        assertThat(fault(browser.post("/requests/new", check(mission, "tomorrow", ""))))
                .contains("such as 1 Dec 2026 0600");
    }

    @Test
    void a_further_leg_without_times_before_it_needs_its_day() {
        var mission = mission();
        var fields = check(mission, "1 Dec 2190 0600", "");
        fields.put("/legs/1/etd", "0900");
        fields.put("/legs/3/etd", "0900");
        var page = Browser.signedInAs(requester(mission)).post("/requests/new", fields);
        assertThat(page.getElementById("field-legs-1-etd-read").text()).isEqualTo("Wed 1 Dec 2190 09:00Z");
        assertThat(faults(page)).containsExactly("#field-legs-3-etd");
    }

    @Test
    void days_of_a_search_are_read_leniently_and_said_in_words() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = browser.get("/requests?departure_from=01.12.2190&departure_to=1+Dec+2190");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(page.getElementById("field-departure_from-read").text()).isEqualTo("Wed 1 Dec 2190");
        assertThat(page.select("[name=departure_to]").val()).isEqualTo("1 Dec 2190");
        var wrong = browser.get("/requests?departure_from=12/31/2190");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(wrong.select("[name=departure_from]").val()).isEqualTo("12/31/2190");
    }

    private static String read(Document page, String field) {
        return page.getElementById("field-legs-0-" + field + "-read").text();
    }

    private static String fault(Document page) {
        return page.getElementById("field-legs-0-etd-fault").text();
    }
}
