package org.flightclearance.web.admin;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.time.ZoneData;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class AdministrationTest {

    @Test
    void a_mission_is_added_and_changed() {
        var admin = Browser.signedInAs("admin");
        var code = "W" + Long.toString(System.nanoTime(), 36).toUpperCase();
        assertThat(faults(admin.fillIn("/missions/new", Map.of("/code", "no such code", "/authorities", "A\nA"))))
                .containsExactlyInAnyOrder(
                        "#field-code",
                        "#field-name",
                        "#field-host_state",
                        "#field-time_zone",
                        "#field-authorities",
                        "#field-rules");
        admin.fillIn(
                "/missions/new",
                Map.of(
                        "/code", code,
                        "/name", "A mission",
                        "/host_state", "Mali",
                        "/time_zone", "bamako",
                        "/rules", "template",
                        "/authorities", "Ministry of Defence\r\n\r\nCivil aviation"));
        assertThat(admin.status()).isEqualTo(303);
        var next = admin.follow();
        assertThat(next.select(".done").text()).isEqualTo("Mission " + code + " added");
        assertThat(next.select("main ol a").eachAttr("href"))
                .containsExactly(
                        "/rules?mission=" + code,
                        "/missions/" + code + "/authorities",
                        "/calendar/proposals?mission=" + code,
                        "/accounts/new?mission=" + code,
                        "/aerodromes");
        admin.fillIn("/missions/" + code, Map.of("/name", "Renamed", "/sectors", "East\nWest"));
        assertThat(admin.status()).isEqualTo(303);
        assertThat(admin.follow()
                        .select("tr:has(a[href=/missions/" + code + "])")
                        .text())
                .as(admin.status() + " " + code)
                .contains("Renamed", "Ministry of Defence, Civil aviation", "East, West");
        assertThat(faults(admin.fillIn("/missions/" + code, Map.of("/name", " "))))
                .containsExactly("#field-name");
    }

    @Test
    void an_account_is_added_and_changed() {
        var mission = mission();
        var name = "clerk." + mission;
        var admin = Browser.signedInAs("admin");
        assertThat(faults(admin.fillIn("/accounts/new", Map.of("/name", name, "/password", "short"))))
                .containsExactlyInAnyOrder("#field-password", "#field-rights");
        admin.fillIn(
                "/accounts/new",
                Map.of("/name", name, "/password", ApiClient.PASSWORD, "/rights/" + mission, "requester"));
        assertThat(admin.status()).isEqualTo(303);
        assertThat(admin.get("/accounts/" + name).select("[name=/password]").val())
                .isEmpty();
        admin.fillIn("/accounts/" + name, Map.of("/rights/" + mission, List.of("officer", "manager")));
        assertThat(admin.follow().select("tr:contains(" + name + ")").text()).contains("officer, manager", mission);
        Browser.signedInAs(name);
    }

    /** The database of the tests is in memory, so there is no backup, and none can be made. */
    @Test
    void the_page_of_backups_warns_without_one_and_says_why_none_was_made() {
        var admin = Browser.signedInAs("admin");
        assertThat(admin.get("/backups").select("p.note").text()).isEqualTo("There is no backup from the last 7 days.");
        var refused = admin.post("/backups", Map.of());
        assertThat(admin.status()).isEqualTo(409);
        assertThat(refused.select("[role=alert]").text()).contains("The database is in memory.");
    }

    @Test
    void the_page_of_the_system_says_how_the_node_stands_and_warns_of_old_time_zone_data() {
        var admin = Browser.signedInAs("admin").get("/system");
        assertThat(admin.select("dl.facts").text())
                .contains("Database H2 2.4.240", "Size of the database in memory", "s ahead of the database")
                .contains("Time zone data " + ZoneData.edition(), "Java 17.");
        boolean old = ZoneData.edition().compareTo(ZoneData.KNOWN) < 0;
        assertThat(admin.select("p.note").text())
                .isEqualTo(
                        old
                                ? "This Java has time zone data " + ZoneData.edition() + "; version " + ZoneData.KNOWN
                                        + " exists. Where clock changes have been altered since, times may be an hour off. Update to a newer Java 17."
                                : "");
    }

    @Test
    void only_administrators_may_open_missions_and_accounts() {
        var browser = Browser.signedInAs(officer(mission()));
        for (var path : List.of("/missions", "/missions/new", "/accounts", "/accounts/admin", "/backups", "/system")) {
            browser.get(path);
            assertThat(browser.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_user_who_knows_the_old_password_can_set_a_new_one() {
        var account = officer(mission());
        var browser = Browser.signedInAs(account);
        var refused = browser.post(
                "/account",
                Map.of(
                        "/current_password",
                        "wrong",
                        "/password",
                        "battery staple",
                        "/password_again",
                        "battery staple"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(refused)).containsExactly("#field-current_password");
        assertThat(refused.select("[type=password]").eachAttr("value")).containsOnly("");
        assertThat(faults(browser.post(
                        "/account",
                        Map.of(
                                "/current_password",
                                ApiClient.PASSWORD,
                                "/password",
                                "battery",
                                "/password_again",
                                "staple"))))
                .containsExactly("#field-password_again");
        browser.post(
                "/account",
                Map.of(
                        "/current_password", ApiClient.PASSWORD,
                        "/password", "battery staple",
                        "/password_again", "battery staple"));
        assertThat(browser.location()).isEqualTo("/sign-in?why=password_changed");
        assertThat(browser.get("/sign-in?why=password_changed").select(".done").text())
                .startsWith("Your password has been changed");
        var stranger = Browser.stranger();
        stranger.post("/sign-in/check", Map.of("j_username", account, "j_password", ApiClient.PASSWORD));
        assertThat(stranger.location()).isEqualTo("/sign-in?again=true");
        stranger.post("/sign-in/check", Map.of("j_username", account, "j_password", "battery staple"));
        assertThat(stranger.location()).doesNotContain("sign-in?again");
    }

    @Test
    void signing_out_everywhere_a_new_password_and_disabling_end_all_sessions() {
        var account = officer(mission());
        var here = Browser.signedInAs(account);
        var elsewhere = Browser.signedInAs(account);
        here.post("/account/sign-out-everywhere", Map.of());
        assertThat(here.location()).isEqualTo("/sign-in?why=everywhere");
        assertSignedOut(here, elsewhere);
        var again = Browser.signedInAs(account);
        again.get("/");
        assertThat(again.status()).isEqualTo(200);
        as(ADMIN).body(Map.of("password", "battery staple")).patch("/accounts/" + account);
        assertSignedOut(again);
        as(ADMIN).body(Map.of("password", ApiClient.PASSWORD)).patch("/accounts/" + account);
        var last = Browser.signedInAs(account);
        as(ADMIN).body(Map.of("disabled", true)).patch("/accounts/" + account);
        as(ADMIN).body(Map.of("disabled", false)).patch("/accounts/" + account);
        assertSignedOut(last);
    }

    private static void assertSignedOut(Browser... browsers) {
        for (var browser : browsers) {
            browser.get("/");
            assertThat(browser.location()).isEqualTo("/sign-in");
        }
    }
}
