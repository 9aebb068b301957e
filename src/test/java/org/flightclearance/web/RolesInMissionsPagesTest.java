package org.flightclearance.web;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.unsentDrone;

/** Pages for somebody whose role is another in each mission, and for auditors. */
@QuarkusTest
class RolesInMissionsPagesTest {

    private String managed;
    private String served;
    private String mixed;

    @BeforeEach
    void begin() {
        managed = mission();
        served = mission();
        mixed = "mixed." + served;
        ApiClient.account(mixed, Map.of(managed, "manager", served, "requester"));
    }

    @Test
    void the_table_of_an_account_has_a_box_for_each_role_in_each_mission() {
        var admin = Browser.signedInAs(ADMIN);
        var form = admin.get("/accounts/" + mixed);
        assertThat(ticked(form)).containsExactlyInAnyOrder(managed + " manager", served + " requester");
        admin.post(
                "/accounts/" + mixed,
                Map.of(
                        "/seen",
                        form.select("[name=/seen]").val(),
                        "/rights/" + managed,
                        List.of("manager", "auditor"),
                        "/rights/" + served,
                        List.of("officer")));
        assertThat(admin.follow().select("tr:contains(" + mixed + ") td").get(0).text())
                .contains("manager (" + managed + ")", "auditor (" + managed + ")", "officer (" + served + ")");
        assertThat(Browser.signedInAs(mixed).get("/account").select(".facts").text())
                .contains("officer (" + served + ")");
        var newest =
                admin.get("/history/accounts/" + mixed).select(".history li").get(0);
        assertThat(newest.select("dl > div").eachText()).contains("Roles in " + served + " requester officer");
    }

    /** Saving the page for another reason must not take away what it cannot show. */
    @Test
    void what_the_table_does_not_show_stays() {
        var admin = Browser.signedInAs(ADMIN);
        var reader = "news." + served;
        ApiClient.account(reader, "admin", served);
        admin.fillIn("/accounts/" + reader, Map.of("/rights/" + managed, "officer"));
        assertThat(missions(reader)).containsExactlyInAnyOrder(managed, served);
        var none = "later." + served;
        as(ADMIN)
                .body("{\"name\": \"%s\", \"password\": \"correct horse\", \"roles\": [\"officer\"]}".formatted(none))
                .post("/accounts")
                .then()
                .statusCode(201);
        admin.fillIn("/accounts/" + none, Map.of("/disabled", "true"));
        assertThat(admin.status()).isEqualTo(303);
    }

    @Test
    void a_key_can_have_only_the_roles_of_its_maker_in_each_mission() {
        var form = Browser.signedInAs(mixed).get("/keys/new");
        assertThat(form.select(".rights input").eachAttr("name"))
                .containsExactlyInAnyOrder("/rights/" + managed, "/rights/" + served);
        assertThat(form.select(".rights input").eachAttr("value")).containsExactlyInAnyOrder("manager", "requester");
    }

    @Test
    void the_queue_lets_tick_and_file_only_where_the_reader_may() {
        var theirs = ApiClient.file(officer(managed), unsent(managed));
        var own = ApiClient.file(officer(served), unsent(served));
        var browser = Browser.signedInAs(mixed);
        for (var path : List.of("/queue", "/queue/to-send")) {
            var page = browser.get(path);
            assertThat(page.text()).as(path).contains(theirs, own);
            assertThat(page.select("form[action=/letters/send] [name=request]").eachAttr("value"))
                    .as(path)
                    .containsExactly(own);
        }
        assertThat(browser.get("/queue?mission=" + managed).select("main a[href^=/requests/new]"))
                .isEmpty();
        assertThat(browser.get("/queue?mission=" + served).select("main a[href^=/requests/new]"))
                .isNotEmpty();
        for (var letter : List.of("/letters/send", "/letters/answer", "/selected/withdraw")) {
            browser.get(letter + "?request=" + own + "&request=" + theirs);
            assertThat(browser.status()).as(letter).isEqualTo(403);
        }
    }

    @Test
    void a_report_is_published_only_where_the_reader_is_manager() {
        var browser = Browser.signedInAs(mixed);
        browser.get("/publications/new?mission=" + served);
        assertThat(browser.status()).isEqualTo(403);
        browser.get("/publications/new?mission=" + managed);
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void an_auditor_reads_the_mission_and_its_journal_and_changes_nothing() {
        var auditor = "auditor." + served;
        ApiClient.account(auditor, "auditor", served);
        var reference = ApiClient.file(officer(served), unsent(served));
        var browser = Browser.signedInAs(auditor);
        var page = browser.get("/requests/" + reference);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(page.select("main form[method=post], main a[href$=/amend], main a[href$=/send]"))
                .isEmpty();
        var link = browser.get("/rules?mission=" + served).select("main a[href^=/history/missions]");
        var journal = browser.get(link.attr("href"));
        assertThat(journal.select(".history li h3").eachText()).containsExactly("Added");
        browser.get(journal.select("a.back, main p a").first().attr("href"));
        assertThat(browser.status()).isEqualTo(200);
        for (var path : List.of(
                "/history/accounts/" + mixed, "/history/aerodromes", "/requests/new?mission=" + served, "/imports")) {
            browser.get(path);
            assertThat(browser.status()).as(path).isEqualTo(403);
        }
        browser.get("/history/missions/" + managed);
        assertThat(browser.status()).isEqualTo(404);
        var manager = Browser.signedInAs(mixed);
        manager.get("/history/missions/" + managed);
        assertThat(manager.status()).isEqualTo(403);
    }

    private static List<String> ticked(Document form) {
        return form.select(".rights input[checked]").stream()
                .map(box -> box.attr("name").replace("/rights/", "") + " " + box.val())
                .toList();
    }

    private static List<String> missions(String account) {
        return as(ADMIN).get("/accounts").path("items.find { it.name == '" + account + "' }.missions");
    }

    /** Departs long after any test. */
    private static String unsent(String mission) {
        return unsentDrone(mission).replace("2022-10-07T", "2190-10-07T");
    }
}
