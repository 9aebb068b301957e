package org.flightclearance.web.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class FilingPageTest {

    private static Map<String, Object> flight(String mission) {
        var fields = new HashMap<String, Object>();
        fields.put("/mission", mission);
        fields.put("/purpose", "isr");
        fields.put("/aircraft/class", "uav");
        fields.put("/aircraft/callsign", "UNO701");
        fields.put("/sector", "East");
        fields.put("/legs/0/from", "gago");
        fields.put("/legs/0/to/name", "Ber");
        fields.put("/legs/0/to/latitude", "16,83");
        fields.put("/legs/0/to/longitude", "-2.52");
        fields.put("/legs/0/etd", "2022-10-07T06:00");
        fields.put("/legs/0/eta", "2022-10-07T11:30");
        fields.put("/filed_at", "2022-10-03T08:00");
        return fields;
    }

    @Test
    void a_request_is_filed_on_one_page_and_confirmed_with_its_reference() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        browser.confirm("/requests/new", flight(mission));
        assertThat(browser.status()).isEqualTo(303);
        var confirmed = browser.follow();
        assertThat(confirmed.select("h1").text()).isEqualTo("Request filed");
        assertThat(confirmed.select(".panel strong").text()).isEqualTo(mission + "-2022-00001");
        assertThat(confirmed.select("a.button").attr("href")).isEqualTo("/requests/" + mission + "-2022-00001/send");
        assertThat(browser.get("/requests/" + mission + "-2022-00001").text())
                .contains("→ Ber", "Ber (16°49.8′N 002°31.2′W)", "7 Oct 2022 06:00Z", "UNO701");
    }

    /** Without a callsign nothing else tells that it is the same flight. */
    @Test
    void a_form_that_is_sent_twice_files_once_and_with_other_fields_again() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var fields = Browser.fields(browser.get("/requests/new"));
        fields.putAll(flight(mission));
        fields.put("/aircraft/callsign", "");
        var doubtful = browser.post("/requests/new", fields);
        fields.put("/confirmed", doubtful.select("[name=/confirmed]").val());
        for (int i = 0; i < 2; i++) {
            browser.post("/requests/new", fields);
            assertThat(browser.status()).isEqualTo(303);
            assertThat(browser.location()).isEqualTo("/requests/" + mission + "-2022-00001/filed");
        }
        as(requester(mission)).get("/requests").then().body("items", hasSize(1));
        // As somebody does who goes back to the form
        fields.put("/remarks", "The second aircraft");
        browser.post("/requests/new", fields);
        assertThat(browser.status()).isEqualTo(303);
        as(requester(mission)).get("/requests").then().body("items", hasSize(2));
    }

    @Test
    void a_form_with_faults_keeps_the_typed_values() {
        var mission = mission();
        var fields = flight(mission);
        fields.put("/sector", "");
        fields.put("/legs/0/from", "G1");
        fields.put("/legs/0/to/latitude", "91");
        fields.put("/remarks", "Côté <b>nord</b> & sud");
        var browser = Browser.signedInAs(requester(mission));
        var page = browser.post("/requests/new", fields);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(page))
                .containsExactly(
                        "#field-sector", "#field-legs-0-from", "#field-legs-0-to-latitude", "#field-confirmed");
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select("main .narrow > *").first().className()).isEqualTo("summary");
        assertThat(page.getElementById("field-sector").parent().select(".fault").text())
                .contains("East, Centre, West");
        assertThat(page.getElementById("field-sector").attr("aria-describedby").strip())
                .isEqualTo("field-sector-fault");
        assertThat(typed(page, "/legs/0/to/name")).isEqualTo("Ber");
        assertThat(typed(page, "/legs/0/etd")).isEqualTo("2022-10-07T06:00");
        assertThat(page.getElementById("field-remarks").wholeText().strip()).isEqualTo("Côté <b>nord</b> & sud");
        assertThat(page.getElementById("field-purpose").select("[selected]").val())
                .isEqualTo("isr");
    }

    /** With {@code inputmode=decimal} some telephones offer neither a minus nor W. */
    @Test
    void the_keyboard_for_a_position_is_the_usual_one() {
        var mission = mission();
        var filing = Browser.signedInAs(requester(mission)).get("/requests/new?mission=" + mission);
        var aerodrome = Browser.signedInAs("admin").get("/aerodromes/new");
        for (var page : List.of(filing, aerodrome)) {
            assertThat(page.select("[name$=/latitude], [name$=/longitude]"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .noneMatch(field -> field.hasAttr("inputmode"));
        }
    }

    @Test
    void an_unreadable_value_is_a_fault_of_its_field() {
        var mission = mission();
        var fields = flight(mission);
        fields.put("/legs/0/etd", "tomorrow");
        fields.put("/legs/0/eta", "275760-01-01T00:00");
        fields.put("/passengers", "a few");
        fields.put("/legs/0/to/longitude", "west");
        fields.put("/remarks", "a\0b");
        fields.put("/purpose", "fishing");
        var page = Browser.signedInAs(requester(mission)).post("/requests/new", fields);
        assertThat(faults(page))
                .containsExactlyInAnyOrder(
                        "#field-purpose",
                        "#field-legs-0-etd",
                        "#field-legs-0-eta",
                        "#field-legs-0-to-longitude",
                        "#field-passengers",
                        "#field-remarks");
        assertThat(typed(page, "/passengers")).isEqualTo("a few");
    }

    @Test
    void what_cannot_be_read_hides_no_fault_by_the_rules() {
        var mission = mission();
        var fields = flight(mission);
        fields.put("/passengers", "two");
        fields.put("/legs/0/eta", "2022-10-07T05:00");
        fields.put("/legs/0/from", "Zqnowhere");
        fields.put("/sector", "");
        fields.put("/aircraft/type", "HERON");
        var page = Browser.signedInAs(requester(mission)).post("/requests/new", fields);
        assertThat(faults(page))
                .containsExactly(
                        "#field-passengers",
                        "#field-sector",
                        "#field-legs-0-from",
                        "#field-legs-0-eta",
                        "#field-confirmed",
                        "#field-confirmed");
        assertThat(page.select("fieldset li").eachText())
                .anySatisfy(doubt -> assertThat(doubt).contains("HERON", "Doc 8643"));
    }

    @Test
    void the_check_of_a_deadline_says_what_is_written_wrongly_and_not_what_is_missing() {
        var mission = mission();
        var fields = flight(mission);
        fields.put("action", "check");
        fields.put("/sector", "");
        fields.put("/aircraft/class", "");
        fields.put("/legs/0/from", "Zqnowhere");
        fields.put("/legs/0/eta", "2022-10-07T05:00");
        var page = Browser.signedInAs(requester(mission)).post("/requests/new", fields);
        assertThat(faults(page)).containsExactly("#field-legs-0-from", "#field-legs-0-eta");
    }

    @Test
    void what_looks_like_a_slip_is_filed_when_the_user_has_confirmed_exactly_that() {
        var mission = mission();
        var fields = flight(mission);
        var browser = Browser.signedInAs(requester(mission));
        var asked = browser.post("/requests/new", fields);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(asked)).containsExactly("#field-confirmed");
        assertThat(asked.select(".summary").text()).contains("The planned departure, 7 Oct 2022 06:00Z, has passed");
        assertThat(asked.select("input#field-confirmed").hasAttr("checked")).isFalse();

        var confirmed = Browser.fields(asked);
        confirmed.put("/confirmed", asked.select("#field-confirmed").val());
        confirmed.put("/passengers", "two");
        var faulty = browser.post("/requests/new", confirmed);
        assertThat(faults(faulty)).containsExactly("#field-passengers");
        assertThat(faulty.select("input[type=hidden][name=/confirmed]")).hasSize(1);

        confirmed.put("/passengers", "2");
        confirmed.put("/legs/0/etd", "2022-10-06T06:00");
        assertThat(faults(browser.post("/requests/new", confirmed)))
                .as("another slip than the one that was confirmed")
                .contains("#field-confirmed");
        confirmed.put("/legs/0/etd", "2022-10-07T06:00");
        browser.post("/requests/new", confirmed);
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void adding_and_removing_legs_keeps_the_typed_values() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var fields = flight(mission);
        fields.put("action", "add-leg");
        var two = browser.post("/requests/new", fields);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(two.select("fieldset.leg")).hasSize(2);
        assertThat(typed(two, "/legs/0/etd")).isEqualTo("2022-10-07T06:00");
        assertThat(typed(two, "/legs/1/from/name")).isEqualTo("Ber");
        assertThat(typed(two, "/aircraft/callsign")).isEqualTo("UNO701");

        var again = Browser.fields(two);
        again.put("/legs/1/to", "GABS");
        again.put("action", "remove-leg-0");
        var one = browser.post("/requests/new", again);
        assertThat(one.select("fieldset.leg")).hasSize(1);
        assertThat(typed(one, "/legs/0/from/name")).isEqualTo("Ber");
        assertThat(typed(one, "/legs/0/to")).isEqualTo("GABS");
        assertThat(typed(one, "/legs/0/etd")).isEmpty();
    }

    @Test
    void a_new_leg_is_where_the_page_goes_on() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var add = browser.get("/requests/new").select("button[value=add-leg]");
        assertThat(add.attr("formaction")).isEqualTo("#leg-2");
        var fields = flight(mission);
        fields.put("action", "add-leg");
        assertThat(browser.post("/requests/new", fields).getElementById("leg-2").text())
                .isEqualTo("Leg 2");
    }

    @Test
    void from_the_top_of_the_page_to_the_button_that_files_one_leg_there_are_at_most_20_tab_stops() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        browser.post("/requests/new", Map.of("/mission", mission, "/remarks", "A draft", "action", "keep"));
        var page = browser.get("/requests/new");
        assertThat(page.select("a[href*=draft]")).isNotEmpty();
        var stops = new ArrayList<>(page.select("a.skip"));
        for (var one : page.select("main").select("a, button, input, select, textarea, summary")) {
            boolean reached = !one.attr("type").equals("hidden")
                    && !one.attr("tabindex").equals("-1")
                    && one.parents().stream().noneMatch(parent -> isClosed(parent) && !isSummaryOf(one, parent));
            if (reached) {
                stops.add(one);
            }
            if (one.tagName().equals("button") && one.text().equals("File the request") && reached) {
                break;
            }
        }
        assertThat(stops).as(stops.toString()).hasSizeLessThanOrEqualTo(20);
        assertThat(stops.get(stops.size() - 1).text()).isEqualTo("File the request");
    }

    private static boolean isClosed(Element parent) {
        return parent.tagName().equals("details") && !parent.hasAttr("open");
    }

    private static boolean isSummaryOf(Element one, Element details) {
        return one.tagName().equals("summary") && details.equals(one.parent());
    }

    @Test
    void what_is_rarely_filled_in_is_folded_until_it_has_a_value_or_a_fault() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.get("/requests/new").select("details[open]")).isEmpty();
        var fields = flight(mission);
        fields.put("/crew", "two");
        fields.remove("/filed_at");
        var page = browser.post("/requests/new", fields);
        assertThat(faults(page)).contains("#field-crew");
        assertThat(page.getElementById("field-crew").closest("details").hasAttr("open"))
                .isTrue();
        fields.put("/crew", "");
        fields.put("/passengers", "few");
        page = browser.post("/requests/new", fields);
        assertThat(page.getElementById("field-crew").closest("details").hasAttr("open"))
                .isFalse();
    }

    @Test
    void remarks_may_have_four_thousand_characters_and_no_more() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var fields = flight(mission);
        fields.put("/remarks", "é".repeat(4000));
        browser.confirm("/requests/new", fields);
        assertThat(browser.status()).isEqualTo(303);
        fields.put("/remarks", "é".repeat(4001));
        assertThat(faults(browser.post("/requests/new", fields))).contains("#field-remarks");
    }

    @Test
    void a_copy_has_the_next_possible_day_and_a_repeat_the_same_time() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(requester(mission));
        var copy = browser.get("/requests/new?copy=" + reference);
        assertThat(typed(copy, "/aircraft/callsign")).isEqualTo("UNO701");
        assertThat(typed(copy, "/legs/0/from")).isEqualTo("GAGO");
        assertThat(typed(copy, "/legs/0/etd")).endsWith(" 06:00Z").isGreaterThan("2026");
        assertThat(copy.select(".note").text()).contains(reference);
        assertThat(typed(copy, "/repeats")).isEmpty();
        var repeat = browser.get("/requests/new?repeats=" + reference);
        assertThat(typed(repeat, "/legs/0/etd")).isEqualTo("2022-10-07 06:00Z");
        assertThat(typed(repeat, "/repeats")).isEqualTo(reference);

        var fields = Browser.fields(repeat);
        fields.put("/legs/0/etd", "2022-10-14T06:00");
        fields.put("/legs/0/eta", "2022-10-14T11:30");
        browser.confirm("/requests/new", fields);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get("/requests/" + reference).select("#tries").text())
                .contains("Repeats " + reference);
    }

    @Test
    void a_request_that_amends_another_withdraws_it() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(requester(mission));
        var fields = Browser.fields(browser.get("/requests/new?amends=" + reference));
        fields.put("/filed_at", "2022-10-05T08:00");
        browser.confirm("/requests/new", fields);
        assertThat(browser.status()).isEqualTo(303);
        var old = browser.get("/requests/" + reference);
        assertThat(old.select(".standing .tag").first().text()).isEqualTo("withdrawn");
        assertThat(old.text()).contains("Amended by " + mission + "-2022-00002");
    }

    @Test
    void a_request_can_be_filed_as_already_sent() {
        var mission = mission();
        var fields = flight(mission);
        fields.remove("/filed_at");
        fields.put("/sent/at", "2022-10-04T05:00");
        var browser = Browser.signedInAs(requester(mission));
        var page = browser.post("/requests/new", fields);
        assertThat(faults(page)).containsExactly("#field-sent-channel");
        fields.put("/sent/channel", "note_verbale");
        browser.post("/requests/new", fields);
        assertThat(browser.status()).isEqualTo(303);
        var request = browser.get("/requests/" + mission + "-2022-00001");
        assertThat(request.select(".standing .tag").first().text()).isEqualTo("no answer recorded");
        assertThat(request.select(".box .deadline").text()).isEqualTo("Answer due by 7 Oct 2022 06:00Z");
        assertThat(request.select(".box .why li")).hasSize(4);
    }

    @Test
    void the_deadline_can_be_checked_early_and_nothing_is_filed_or_lost() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = browser.post(
                "/requests/new",
                Map.of(
                        "/mission", mission,
                        "/purpose", "isr",
                        "/legs/0/etd", "2022-10-07T06:00",
                        "/remarks", "half written",
                        "/sent/at", "2022-10-05T05:00",
                        "action", "check"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(page.select(".forecast h2").text()).endsWith("short notice");
        assertThat(page.select(".forecast dl > div").eachText())
                .containsExactly(
                        "Departure Fri 7 Oct 2022 06:00Z",
                        "Sent Wed 5 Oct 2022 05:00Z",
                        "Deadline Fri 7 Oct 2022 06:00Z",
                        "Minimum notice 72 h",
                        "Notice given 49 h",
                        "Short by 23 h",
                        "Send by, for full notice Tue 4 Oct 2022 06:00Z");
        assertThat(page.select(".forecast .why li")).hasSize(4);
        assertThat(page.getElementById("field-remarks").wholeText().strip()).isEqualTo("half written");
        assertThat(typed(page, "/sent/at")).isEqualTo("2022-10-05T05:00");
        browser.get("/requests/" + mission + "-2022-00001");
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void a_provisional_holiday_shows_the_sending_that_is_safe() {
        var mission = mission();
        ApiClient.requireThreeWorkingDays(mission);
        var fields = Map.<String, Object>of(
                "/mission", mission,
                "/purpose", "isr",
                "/legs/0/etd", "2022-10-07T06:00",
                "/sent/at", "2022-10-03T05:00",
                "action", "check");
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.post("/requests/new", fields).select(".forecast dl").text())
                .contains("Send by, for full notice Mon 3 Oct 2022 23:59Z")
                .doesNotContain("provisional");
        ApiClient.post(
                        ApiClient.ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2022-10-07\", \"name\": \"Mawlid\", \"provisional\": true}"
                                .formatted(mission))
                .statusCode(201);
        var page = browser.post("/requests/new", fields);
        assertThat(page.select(".forecast dl > div").eachText())
                .endsWith("Send by, even if a provisional holiday moves by a day Sun 2 Oct 2022 23:59Z");
        assertThat(page.select(".forecast .why").text()).contains("This request was sent later");
    }

    @Test
    void without_a_sending_the_deadline_is_checked_as_of_now_and_it_needs_purpose_and_departure() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var fields = new HashMap<String, Object>(Map.of("/mission", mission, "action", "check"));
        assertThat(faults(browser.post("/requests/new", fields)))
                .containsExactly("#field-purpose", "#field-legs-0-etd");
        assertThat(browser.status()).isEqualTo(422);
        fields.put("/purpose", "isr");
        fields.put("/legs/0/etd", "2190-10-07T06:00");
        var page = browser.post("/requests/new", fields);
        assertThat(page.select(".forecast .tag.short")).isEmpty();
        assertThat(page.select(".forecast dl").text())
                .contains("Deadline Thu 7 Oct 2190 06:00Z", "Send by, for full notice Mon 4 Oct 2190 06:00Z")
                .doesNotContain("Short by");
        fields.put("/sent/at", "2190-10-06T06:00");
        assertThat(faults(browser.post("/requests/new", fields))).containsExactly("#field-sent-at");
    }

    @Test
    void a_user_who_may_not_file_sees_a_note_and_is_refused() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        assertThat(admin.get("/").select("nav a").eachAttr("href")).doesNotContain("/requests/new");
        assertThat(admin.get("/requests/new").select(".lead").text()).contains("cannot file requests in any mission");
        admin.post("/requests/new", flight(mission));
        assertThat(admin.status()).isEqualTo(403);
        var manager = Browser.signedInAs(ApiClient.manager(mission));
        manager.post("/requests/new", flight(mission));
        assertThat(manager.status()).isEqualTo(403);
    }

    private static String typed(Document page, String pointer) {
        return page.select("[name=" + pointer + "]").val();
    }
}
