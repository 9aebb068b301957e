package org.flightclearance.web.search;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.web.Browser.faults;

/** Lists of requests: filtered by the address, saved under a name. */
@QuarkusTest
class RequestSearchTest {

    @Test
    void the_address_filters_the_list_and_an_invalid_day_is_a_fault() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        file(browser, mission, "UNO701", "isr", "East", "2190-10-07");
        file(browser, mission, "UNO702", "cargo", "West", "2190-10-09");
        assertThat(callsigns(browser, "sector=East")).isEqualTo("UNO701");
        assertThat(callsigns(browser, "purpose=cargo&aircraft_class=uav")).isEqualTo("UNO702");
        assertThat(callsigns(browser, "departure_from=2190-10-08")).isEqualTo("UNO702");
        assertThat(callsigns(browser, "departure_to=2190-10-08")).isEqualTo("UNO701");
        assertThat(callsigns(browser, "q=uno70&status=submitted")).isEqualTo("UNO702 UNO701");
        assertThat(browser.get("/requests?sector=East").select("a[download]").eachAttr("href"))
                .containsExactly("/requests.csv?sector=East", "/requests.xlsx?sector=East");
        browser.get("/requests.csv?sector=East");
        assertThat(browser.body()).contains("UNO701").doesNotContain("UNO702");
        var refused = browser.get("/requests?departure_from=yesterday&purpose=fun");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly("#field-purpose", "#field-departure_from");
    }

    @Test
    void the_page_has_every_filter_of_the_api_and_several_statuses_at_once() {
        var mission = mission();
        var account = officer(mission);
        var browser = Browser.signedInAs(account);
        file(browser, mission, "UNO701", "isr", "East", "2190-10-07");
        var denied = ApiClient.file(account, sentDrone(mission).replace("UNO701", "UNO702"));
        answer(mission, denied, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        var unanswered = ApiClient.file(account, sentDrone(mission).replace("UNO701", "UNO703"));
        answer(mission, unanswered, "denied", "2022-10-08T08:00:00Z").statusCode(200);
        for (var filter : List.of(
                "status=denied&status=unanswered",
                "place=ber",
                "letter=NV/2022/118",
                "unit=air+operations",
                "authority=Ministry+of+Defence",
                "reason=security",
                "sent_to=2022-10-04",
                "sent_from=2022-10-04&sent_to=2022-10-04",
                "conflict=false&q=note+nv",
                "q=4+Oct+2022",
                "q=ministry")) {
            assertThat(callsigns(browser, "mission=" + mission + "&" + filter))
                    .as(filter)
                    .isEqualTo(filter.endsWith("note+nv") ? "" : "UNO703 UNO702");
        }
        assertThat(callsigns(browser, "reason_assessed=security")).isEmpty();
        assertThat(callsigns(browser, "conflict=true")).isEmpty();
        var page = browser.get("/requests?status=denied&status=unanswered&place=ber&reason=security&sort=sent_at");
        assertThat(page.select("[name=status][checked]").eachAttr("value")).containsExactly("denied", "unanswered");
        assertThat(page.select("details[open] [name=place]").val()).isEqualTo("ber");
        assertThat(page.select("[name=reason] [selected]").text()).isEqualTo("security");
        assertThat(page.select("a[download]").attr("href"))
                .isEqualTo("/requests.csv?status=denied&status=unanswered&place=ber&reason=security");
        assertThat(page.select("[name='/query']").val())
                .isEqualTo("status=denied&status=unanswered&place=ber&reason=security&sort=sent_at");
        browser.get("/requests.csv?place=ber&status=denied");
        assertThat(browser.body()).contains("UNO702").doesNotContain("UNO701", "UNO703");
        var refused =
                browser.get("/requests?place=Atlantis&authority=Nobody&sort=size&limit=7&status=lost&conflict=odd");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(faults(refused))
                .containsExactly(
                        "#field-status",
                        "#field-conflict",
                        "#field-authority",
                        "#field-place",
                        "#field-sort",
                        "#field-limit");
        for (var fault : faults(refused)) {
            assertThat(refused.select(fault)).as(fault).hasSize(1);
        }
    }

    @Test
    void a_list_says_how_many_requests_it_has_and_is_sorted_and_paged_as_chosen() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        for (int i = 10; i < 36; i++) {
            file(browser, mission, "UNO7" + i, "isr", "East", "2190-10-%02d".formatted(36 - i));
        }
        assertThat(browser.get("/requests?q=uno712").select("main .above").text())
                .isEqualTo("1 request");
        var usual = browser.get("/requests");
        assertThat(usual.select("main .above").text()).isEqualTo("26 requests");
        assertThat(usual.select("[name=limit] [selected]").val()).isEqualTo("50");
        var first = browser.get("/requests?limit=25&sort=departure_at&sector=East");
        assertThat(first.select("main .above").text()).isEqualTo("25 of 26 requests");
        assertThat(first.select("tbody td.tick + th + td").first().text()).isEqualTo("UNO735");
        var next = browser.get(first.select("[rel=next]").attr("href"));
        assertThat(next.select("tbody td.tick + th + td").eachText()).containsExactly("UNO710");
        assertThat(next.select("main .above").text()).isEqualTo("1 of 26 requests");
        assertThat(next.select("[name=sort] [selected]").val()).isEqualTo("departure_at");
        assertThat(next.select("[name=limit] [selected]").val()).isEqualTo("25");
    }

    @Test
    void requests_of_a_list_can_be_selected_for_the_letter_that_sends_or_answers_them() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        file(browser, mission, "UNO701", "isr", "East", "2190-10-07");
        file(browser, mission, "UNO702", "isr", "East", "2022-11-07");
        var unanswered = ApiClient.file(officer(mission), sentDrone(mission));
        var denied = ApiClient.file(officer(mission), sentDrone(mission));
        answer(mission, denied, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        var page = browser.get("/requests?mission=" + mission);
        assertThat(page.select("tbody tr")).hasSize(4);
        assertThat(page.select("[name=request]").eachAttr("value"))
                .hasSize(2)
                .contains(unanswered)
                .doesNotContain(denied);
        assertThat(page.select("form[action='/letters/send'] button:not([formaction])"))
                .hasSize(1);
        assertThat(page.select("button[formaction='/letters/answer']")).hasSize(1);
        var answers = browser.get("/requests?mission=" + mission + "&status=unanswered");
        assertThat(answers.select("form[action='/letters/answer'] [name=request]")
                        .eachAttr("value"))
                .containsExactly(unanswered);
        var read = Browser.signedInAs(manager(mission)).get("/requests?mission=" + mission);
        assertThat(read.select("tbody tr")).hasSize(4);
        assertThat(read.select(".tick, [name=request]")).isEmpty();
    }

    @Test
    void an_empty_list_cannot_be_saved() {
        var browser = Browser.signedInAs(officer(mission()));
        var page = browser.get("/requests?q=nothing");
        assertThat(page.select("main .empty")).hasSize(1);
        assertThat(page.select("form[action='/requests/views']")).isEmpty();
    }

    @Test
    void a_user_can_save_a_list_under_a_name_and_delete_it() {
        var mission = mission();
        var account = officer(mission);
        var browser = Browser.signedInAs(account);
        file(browser, mission, "UNO701", "isr", "East", "2190-10-07");
        var page = browser.get("/requests?sector=East&status=submitted&status=pending&place=gago&limit=100");
        var query = page.select("[name='/query']").val();
        assertThat(query).isEqualTo("status=submitted&status=pending&sector=East&place=gago&limit=100");
        browser.post("/requests/views", Map.of("/name", "East, open", "/query", query));
        assertThat(browser.location()).isEqualTo("/requests?" + query);
        assertThat(browser.follow().select(".views a[aria-current]").text()).isEqualTo("East, open");
        assertThat(browser.get("/queue").select(".views a").attr("href")).isEqualTo("/requests?" + query);
        browser.post("/requests/views", Map.of("/name", "East, open", "/query", "sector=West"));
        assertThat(browser.get("/requests").select(".views a").eachAttr("href"))
                .containsExactly("/requests?sector=West");
        assertThat(Browser.signedInAs(manager(mission)).get("/requests").select(".views"))
                .isEmpty();
        browser.post(browser.get("/requests").select(".views form").attr("action"), Map.of());
        assertThat(browser.get("/requests").select(".views")).isEmpty();
    }

    @Test
    void a_list_that_cannot_be_saved_is_shown_again_with_the_reason_at_its_name() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        file(browser, mission, "UNO701", "isr", "East", "2190-10-07");
        var query = "mission=" + mission + "&sector=East";
        var unnamed = browser.post("/requests/views", Map.of("/name", " ", "/query", query));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(unnamed)).containsExactly("#field-name");
        assertThat(unnamed.select(".summary").text()).contains("This is required");
        assertThat(unnamed.select("tbody tr")).hasSize(1);
        assertThat(unnamed.select("[name='/query']").val()).isEqualTo(query);
        var inFrench = Browser.signedInAs(officer(mission));
        inFrench.get(unnamed.select("a[hreflang=fr]").attr("href"));
        assertThat(inFrench.follow().select("tbody tr")).hasSize(1);
        for (int i = 1; i <= 20; i++) {
            browser.post("/requests/views", Map.of("/name", "List " + i, "/query", query));
        }
        var full = browser.post("/requests/views", Map.of("/name", "One more", "/query", query));
        assertThat(full.select(".summary").text()).contains("20 saved views");
        assertThat(full.getElementById("field-name").val()).isEqualTo("One more");
    }

    @Test
    void officers_start_with_the_queue_and_managers_with_the_overview() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        officer.get("/");
        assertThat(officer.status()).isEqualTo(200);
        file(officer, mission, "UNO701", "isr", "East", "2022-11-07");
        var reference = mission + "-2022-00001";
        officer.fillIn(
                "/requests/" + reference + "/send", Map.of("/sent/at", "2022-11-04T06:00", "/sent/channel", "email"));
        assertThat(officer.status()).isEqualTo(303);
        var manager = Browser.signedInAs(manager(mission));
        manager.get("/");
        assertThat(manager.location()).isEqualTo("/overview");
        var overview = manager.follow();
        assertThat(overview.select(".note").text()).contains("Nothing was sent in the last 12 weeks");
        assertThat(manager.get(overview.select("tbody td a").get(0).attr("href"))
                        .text())
                .contains("UNO701");
    }

    @Test
    void the_form_for_answers_finds_the_open_requests_of_an_authority() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        file(browser, mission, "UNO701", "isr", "East", "2190-10-07");
        var reference =
                browser.get("/requests?mission=" + mission).select("tbody th a").text();
        var fields = Browser.fields(browser.get("/requests/" + reference + "/send"));
        fields.put("/sent/channel", "email");
        browser.confirm("/requests/" + reference + "/send", fields);
        var found = browser.get("/letters/answer?mission=" + mission);
        assertThat(found.select("[name=request]").eachAttr("value")).containsExactly(reference);
        var authorities = found.select("#authority option[value=''] ~ option").eachText();
        assertThat(browser.get("/letters/answer?mission=" + mission + "&authority="
                                + authorities.get(1).replace(" ", "+"))
                        .select("[name=request]"))
                .isEmpty();
    }

    static String callsigns(Browser browser, String question) {
        return browser.get("/requests?" + question).select("tbody th + td").text();
    }

    static void file(Browser browser, String mission, String callsign, String purpose, String sector, String day) {
        browser.confirm(
                "/requests/new",
                Map.of(
                        "/mission",
                        mission,
                        "/purpose",
                        purpose,
                        "/aircraft/class",
                        "uav",
                        "/aircraft/callsign",
                        callsign,
                        "/sector",
                        sector,
                        "/legs/0/from",
                        "GAGO",
                        "/legs/0/to",
                        "GATS",
                        "/legs/0/etd",
                        day + "T06:00",
                        "/legs/0/eta",
                        day + "T08:00",
                        "/filed_at",
                        day.startsWith("2022") ? "2022-11-03T08:00" : ""));
        assertThat(browser.status()).isEqualTo(303);
    }
}
