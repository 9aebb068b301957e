package org.flightclearance.web.rules;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.containsInAnyOrder;

/** The mission of these tests has the language French, in which holidays are recorded. */
@QuarkusTest
class HolidayProposalsPageTest {

    private static final String KORITE = "2027-03-09;Korité (fête du Ramadan);provisional";
    private static final String ARMY = "2027-01-20;Journée de l’Armée";

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }

    private static String address(String mission) {
        return "/calendar/proposals?mission=" + mission + "&year=2027";
    }

    @Test
    void the_host_state_of_the_mission_is_chosen_and_nothing_is_ticked() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var page = admin.get(address(mission));
        assertThat(admin.status()).isEqualTo(200);
        assertThat(page.select("#country option[selected]").val()).isEqualTo("mali");
        assertThat(page.select("#year option[selected]").text()).isEqualTo("2027");
        assertThat(rows(page))
                .hasSize(12)
                .contains(
                        "Journée de l’Armée, 20 January 2027 20 January 2027 Wednesday Journée de l’Armée the same day every year",
                        "Korité (fête du Ramadan), 9 March 2027 9 March 2027 Tuesday Korité (fête du Ramadan) by the moon: provisional");
        assertThat(page.select("input[name=/holidays]")).hasSize(12);
        assertThat(page.select("input[name=/holidays][checked]")).isEmpty();
        var list = admin.get("/calendar?mission=" + mission);
        assertThat(list.select("main a").eachAttr("href")).contains("/calendar/proposals?mission=" + mission);
        assertThat(rows(list)).isEmpty();
    }

    @Test
    void ticked_days_are_previewed_and_recorded_those_of_the_moon_as_provisional() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var preview = admin.post(
                "/calendar/proposals",
                Map.of(
                        "/mission", mission,
                        "/country", "mali",
                        "/year", "2027",
                        "/holidays", List.of(ARMY, KORITE),
                        "action", "preview"));
        assertThat(admin.status()).isEqualTo(200);
        assertThat(preview.select("dl.facts").text())
                .contains(
                        "20 January 2027: Journée de l’Armée", "9 March 2027: Korité (fête du Ramadan) (provisional)");
        var carried = Browser.fields(preview);

        carried.put("action", "back");
        var back = admin.post("/calendar/proposals", carried);
        assertThat(back.select("input[name=/holidays][checked]").eachAttr("value"))
                .containsExactly(ARMY, KORITE);
        assertThat(back.select("#year option[selected]").text()).isEqualTo("2027");

        carried.put("action", "confirm");
        admin.post("/calendar/proposals", carried);
        assertThat(admin.status()).isEqualTo(303);
        assertThat(rows(admin.follow()))
                .anyMatch(row -> row.startsWith("20 January 2027 Wednesday Journée de l’Armée confirmed"))
                .anyMatch(row -> row.startsWith("9 March 2027 Tuesday Korité (fête du Ramadan) provisional"));

        var again = admin.get(address(mission));
        assertThat(again.select("input[name=/holidays]")).hasSize(10);
        assertThat(rows(again))
                .contains("20 January 2027 Wednesday Journée de l’Armée the same day every year"
                        + " 20 January 2027: Journée de l’Armée");
    }

    @Test
    void a_holiday_next_to_a_day_of_the_moon_is_shown_beside_it() {
        var mission = mission();
        ApiClient.post(
                        ApiClient.ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2027-03-08\", \"name\": \"Korité\"}".formatted(mission))
                .statusCode(201);
        var page = Browser.signedInAs("admin").get(address(mission));
        assertThat(rows(page)).anyMatch(row -> row.endsWith("by the moon: provisional 8 March 2027: Korité"));
        assertThat(page.select("input[name=/holidays]")).hasSize(12);
    }

    @Test
    void what_one_authority_has_already_can_be_ticked_for_another() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        tick(admin, mission, "Ministry of Defence");
        var page = admin.get(address(mission));
        assertThat(rows(page))
                .anyMatch(row -> row.endsWith("20 January 2027: Journée de l’Armée (Ministry of Defence)"));
        assertThat(page.select("input[name=/holidays]")).hasSize(12);
        tick(admin, mission, "Ministry of Foreign Affairs");
        ApiClient.as(ApiClient.ADMIN)
                .get("/holidays?mission=" + mission)
                .then()
                .body("items.authority", containsInAnyOrder("Ministry of Defence", "Ministry of Foreign Affairs"));
        assertThat(admin.get("/calendar/import?mission=" + mission)
                        .select("select[name=/authority] option")
                        .eachText())
                .containsExactly(
                        "All authorities of the mission", "Ministry of Defence", "Ministry of Foreign Affairs");
    }

    private static void tick(Browser admin, String mission, String authority) {
        admin.post(
                "/calendar/proposals",
                Map.of(
                        "/mission",
                        mission,
                        "/country",
                        "mali",
                        "/year",
                        "2027",
                        "/authority",
                        authority,
                        "/holidays",
                        List.of(ARMY),
                        "action",
                        "confirm"));
        assertThat(admin.status()).isEqualTo(303);
    }

    @Test
    void another_country_and_year_are_shown_and_odd_ones_fall_back() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        assertThat(rows(admin.get("/calendar/proposals?mission=" + mission + "&country=cyprus&year=2024")))
                .anyMatch(row ->
                        row.contains("24 June 2024 Monday Kataklysmos (lundi de Pentecôte) by the date of Easter"));
        for (var odd : List.of("&country=atlantis&year=9999", "&country=&year=", "&year=two")) {
            assertThat(rows(admin.get("/calendar/proposals?mission=" + mission + odd)))
                    .as(odd)
                    .hasSize(12);
        }
    }

    @Test
    void at_least_one_day_is_ticked() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var page = admin.post("/calendar/proposals", Map.of("/mission", mission, "/country", "mali", "/year", "2027"));
        assertThat(admin.status()).isEqualTo(422);
        assertThat(faults(page)).containsExactly("#field-holidays");
        assertThat(page.getElementById("field-holidays")).isNotNull();
        assertThat(rows(page)).hasSize(12);
        admin.post(
                "/calendar/proposals",
                Map.of("/mission", mission, "/country", "mali", "/year", "2027", "/holidays", "nonsense"));
        assertThat(admin.status()).isEqualTo(422);
    }

    @Test
    void administrators_alone_see_the_proposals() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        officer.get(address(mission));
        assertThat(officer.status()).isEqualTo(403);
    }

    @Test
    void the_page_is_there_in_french() {
        var mission = mission();
        var admin = Browser.signedInAs("admin").reading("fr");
        assertThat(admin.get(address(mission)).select("main").text())
                .contains("Proposer les jours fériés d’une année", "selon la lune", "20 janvier 2027");
    }
}
