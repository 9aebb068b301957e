package org.flightclearance.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

/** The board of the day, and today and tomorrow in the queue. */
@QuarkusTest
class BoardTest {

    @Inject
    UtcClock clock;

    private static String sent(String mission, String callsign, String sector) {
        return ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission).replace("UNO701", callsign).replace("East", sector));
    }

    private static Document board(String mission) {
        return Browser.signedInAs(officer(mission)).get("/board?mission=" + mission + "&day=2022-10-07");
    }

    private static List<String> tags(Document board) {
        return board.select(".tag").eachText();
    }

    @Test
    void the_board_says_of_each_flight_of_the_day_whether_it_may_fly() {
        var mission = mission();
        var cleared = sent(mission, "UNO101", "East");
        var refused = sent(mission, "UNO102", "East");
        sent(mission, "UNO103", "East");
        ApiClient.file(requester(mission), ApiClient.unsentDrone(mission).replace("UNO701", "UNO104"));
        ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission).replace("isr", "medevac").replace("UNO701", "UNO105"));
        var withdrawn = sent(mission, "UNO106", "East");
        var given = sent(mission, "UNO107", "East");
        for (var approved : List.of(cleared, given)) {
            ApiClient.post(
                            officer(mission),
                            "/requests/" + approved + "/answer",
                            """
                            {"outcome": "approved", "received_at": "2022-10-05T09:00:00Z",
                             "conditions": "below FL 100", "valid_from": "2022-10-07", "valid_to": "2022-10-08"}""")
                    .statusCode(200);
        }
        ApiClient.answer(mission, refused, "denied", "2022-10-05T09:00:00Z").statusCode(200);
        for (var one : List.of(withdrawn, given)) {
            ApiClient.post(
                            requester(mission),
                            "/requests/" + one + "/withdrawal",
                            "{\"reason\": \"weather\", \"at\": \"2022-10-06T06:00:00Z\"}")
                    .statusCode(200);
        }
        var board = board(mission);
        assertThat(board.select("tbody td:nth-child(2)").eachText())
                .containsExactly("UNO101", "UNO102", "UNO103", "UNO104", "UNO105", "UNO107");
        assertThat(tags(board))
                .containsExactly(
                        "may fly (approved)",
                        "denied",
                        "no answer recorded",
                        "not sent",
                        "may fly (notified)",
                        "approved, not flown");
        assertThat(board.select("tbody tr").first().select(".memo").eachText())
                .containsExactly("below FL 100", "approval valid from 2022-10-07 to 2022-10-08");
        assertThat(board.select("strong").text())
                .contains("may fly (approved): 1 · may fly (notified): 1 · ", "withdrawn (not listed): 1");
    }

    @Test
    void the_board_says_which_legs_may_not_fly_and_the_map_draws_them_so() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), twoLegs(mission, "2022-10-07"));
        grantFirstLeg(mission, reference);
        var board = board(mission);
        assertThat(tags(board)).containsExactly("may fly (approved)");
        assertThat(board.select("tbody .memo").eachText()).containsExactly("in part: not leg 2");
        assertThat(board.select(".map-words li").eachText())
                .anyMatch(line -> line.startsWith("UNO108 (may fly): Ber – Aguelhok"))
                .anyMatch(line -> line.startsWith("UNO108 (may not fly): Aguelhok – Lere"));
        var browser = Browser.signedInAs(officer(mission));
        assertThat(browser.reading("fr")
                        .get("/board?mission=" + mission + "&day=2022-10-07")
                        .select("tbody .memo")
                        .text())
                .isEqualTo("en partie : pas l’étape 2");
        browser.reading("en");
        var page = "/requests/" + reference + "/granted_legs";
        browser.post(page, Browser.fields(browser.get(page)));
        assertThat(browser.status()).isEqualTo(303);
        var dropped = board(mission);
        assertThat(dropped.select("tbody td:nth-child(4)").text()).isEqualTo("Ber–Aguelhok");
        assertThat(dropped.select("tbody .memo")).isEmpty();
        assertThat(dropped.select(".map-words li").eachText())
                .anyMatch(line -> line.startsWith("UNO108 (may fly): Ber – Aguelhok"))
                .anyMatch(line -> line.startsWith("UNO108 (may not fly): Aguelhok – Lere"));
    }

    @Test
    void a_flight_that_the_gate_holds_back_may_not_fly() {
        var mission = mission();
        var released = sent(mission, "UNO101", "East");
        var refused = sent(mission, "UNO102", "East");
        var silent = sent(mission, "UNO103", "East");
        var half = ApiClient.file(requester(mission), twoLegs(mission, "2022-10-07"));
        for (var approved : List.of(released, refused, silent, half)) {
            ApiClient.answer(mission, approved, "approved", "2022-10-05T09:00:00Z")
                    .statusCode(200);
        }
        gate(mission, released, "\"released\"");
        gate(mission, refused, "\"refused\"");
        gate(mission, silent, "\"silent\"");
        gate(mission, half, "\"refused\", \"legs\": [2]");
        var board = board(mission);
        assertThat(board.select("tbody tr").eachText())
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row)
                                .contains("UNO101", "may fly (approved)")
                                .doesNotContain("gate"),
                        row -> assertThat(row).contains("UNO102", "not released at the gate", "refused at the gate"),
                        row -> assertThat(row).contains("UNO103", "not released at the gate", "no answer at the gate"),
                        row -> assertThat(row).contains("UNO108", "may fly (approved)", "leg 2: refused at the gate"));
        assertThat(board.select("strong").text()).isEqualTo("may fly (approved): 2 · not released at the gate: 2");
        assertThat(board.select(".map-words li").eachText())
                .anyMatch(line -> line.startsWith("UNO108 (may not fly): Aguelhok – Lere"));
    }

    @Test
    void a_flight_over_two_days_is_on_the_board_of_both() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), twoLegs(mission, "2022-10-08"));
        var browser = Browser.signedInAs(officer(mission));
        var first = board(mission);
        assertThat(first.select("tbody th").eachText()).containsExactly("04:00Z");
        assertThat(first.select("tbody .memo")).isEmpty();
        var address = "/board?mission=" + mission + "&day=2022-10-08";
        var second = browser.get(address);
        assertThat(second.select("tbody th").eachText()).containsExactly("06:00Z");
        assertThat(second.select("tbody td:last-child").text()).isEqualTo(reference);
        assertThat(second.select("tbody .memo").eachText()).containsExactly("this day: leg 2");
        assertThat(second.select(".map-words li").text()).contains("Aguelhok – Lere");
        grantFirstLeg(mission, reference);
        assertThat(tags(board(mission))).containsExactly("may fly (approved)");
        assertThat(tags(browser.get(address))).containsExactly("denied");
        gate(mission, reference, "\"refused\", \"legs\": [1]");
        assertThat(tags(board(mission))).containsExactly("not released at the gate");
        assertThat(tags(browser.get(address)))
                .as("the gate was asked for the other day only")
                .containsExactly("denied");
        var page = "/requests/" + reference + "/granted_legs";
        browser.post(page, Browser.fields(browser.get(page)));
        assertThat(browser.get(address).select("tbody tr"))
                .as("the leg of that day is dropped")
                .isEmpty();
    }

    private static void grantFirstLeg(String mission, String reference) {
        ApiClient.post(
                        officer(mission),
                        "/requests/" + reference + "/answer",
                        """
                        {"received_at": "2022-10-05T09:00:00Z", "legs": [{"leg": 1, "outcome": "approved"},
                         {"leg": 2, "outcome": "denied", "reason": "security"}]}""")
                .statusCode(200);
    }

    private static void gate(String mission, String reference, String outcome) {
        ApiClient.post(
                        officer(mission),
                        "/requests/" + reference + "/gate",
                        "{\"asked_at\": \"2022-10-07T05:30:00Z\", \"outcome\": " + outcome + "}")
                .statusCode(200);
    }

    /** Ber, Aguelhok, Lere. The second leg departs six hours after midnight of that day. */
    private static String twoLegs(String mission, String secondDay) {
        return ApiClient.sentDrone(mission)
                .replace("UNO701", "UNO108")
                .replaceFirst(
                        "(?s)\"legs\": \\[.*?\\],\\s*\"passengers\"",
                        """
                        "legs": [{"from": {"name": "Ber", "latitude": 16.83, "longitude": -2.52},
                                  "to": {"name": "Aguelhok", "latitude": 19.46, "longitude": 0.85},
                                  "etd": "2022-10-07T04:00:00Z", "eta": "2022-10-07T05:00:00Z"},
                                 {"from": {"name": "Aguelhok", "latitude": 19.46, "longitude": 0.85},
                                  "to": {"name": "Lere", "latitude": 15.71, "longitude": -4.91},
                                  "etd": "%1$sT06:00:00Z", "eta": "%1$sT08:00:00Z"}],
                         "passengers\""""
                                .formatted(secondDay)
                                .replace("$", "\\$"));
    }

    @Test
    void the_board_names_mission_day_and_instant_and_has_the_sectors_in_the_order_of_the_mission() {
        var mission = mission("Africa/Juba");
        sent(mission, "UNO101", "West");
        sent(mission, "UNO102", "East");
        var board = board(mission);
        assertThat(board.select("h1").text()).isEqualTo(mission + ": board of Friday 7 October 2022");
        assertThat(board.select(".board > p").first().text())
                .startsWith("As of ")
                .contains("A mission", "Africa/Juba");
        assertThat(board.select("h2:has(.count)").eachText()).containsExactly("East 1", "West 1");
        assertThat(board.select("tbody th").eachText()).containsOnly("08:00 (06:00Z)");
        var french = Browser.signedInAs(officer(mission)).reading("fr");
        assertThat(french.get("/board?mission=" + mission + "&day=2022-10-07")
                        .select("h1")
                        .text())
                .endsWith("tableau du vendredi 7 octobre 2022");
    }

    @Test
    void a_day_is_that_of_the_mission_and_a_time_on_another_day_in_utc_says_so() {
        var mission = mission("Africa/Juba");
        ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission).replace("2022-10-07T06:00:00Z", "2022-10-06T22:30:00Z"));
        var board = board(mission);
        assertThat(board.select("tbody th").eachText()).containsExactly("00:30 (6 Oct 22:30Z)");
        var before = Browser.signedInAs(officer(mission))
                .get(board.select("[rel=prev]").attr("href"));
        assertThat(before.select("h1").text()).endsWith("Thursday 6 October 2022");
        assertThat(before.select("tbody tr")).isEmpty();
    }

    @Test
    void a_day_that_is_none_is_refused_at_its_field() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        var refused = browser.get("/board?mission=" + mission + "&day=7+October");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(Browser.faults(refused)).containsExactly("#field-day");
        browser.get("/board?mission=" + mission());
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void the_queue_shows_today_and_tomorrow_in_the_zone_of_the_mission_and_opens_their_boards() {
        // Fourteen hours ahead of UTC
        var zone = ZoneId.of("Pacific/Kiritimati");
        var mission = mission(zone.getId());
        var today = LocalDate.ofInstant(clock.now(), zone);
        depart(mission, "UNO201", today.atStartOfDay(zone).toInstant());
        depart(
                mission,
                "UNO202",
                today.plusDays(1).atStartOfDay(zone).minusMinutes(1).toInstant());
        depart(mission, "UNO203", today.plusDays(1).atStartOfDay(zone).toInstant());
        depart(mission, "UNO204", today.plusDays(2).atStartOfDay(zone).toInstant());
        depart(mission, "UNO205", today.atStartOfDay(zone).minusMinutes(1).toInstant());
        var browser = Browser.signedInAs(officer(mission));
        var queue = browser.get("/queue?mission=" + mission);
        assertThat(queue.select("#today td:nth-child(3)").eachText()).containsExactly("UNO201", "UNO202");
        assertThat(queue.select("#today tbody th").first().text())
                .startsWith("00:00 (")
                .endsWith(" 10:00Z)");
        assertThat(queue.select("#tomorrow td:nth-child(3)").eachText()).containsExactly("UNO203");
        var board = browser.get(queue.select("#tomorrow a[href^=/board]").attr("href"));
        assertThat(board.select("td:nth-child(2)").eachText()).containsExactly("UNO203");
        assertThat(browser.get("/board?mission=" + mission)
                        .select("td:nth-child(2)")
                        .eachText())
                .containsExactly("UNO201", "UNO202");
    }

    @Test
    void a_day_with_too_many_flights_says_so_in_the_queue_and_the_board_has_all() {
        var mission = mission();
        var zone = ZoneId.of("Africa/Bamako");
        var tomorrow = LocalDate.ofInstant(clock.now(), zone).plusDays(1).atStartOfDay(zone);
        for (int i = 0; i < 27; i++) {
            depart(mission, "UNO" + (300 + i), tomorrow.plusMinutes(10L * i).toInstant());
        }
        var browser = Browser.signedInAs(officer(mission));
        var section = browser.get("/queue?mission=" + mission).select("#tomorrow");
        assertThat(section.select("tbody tr")).hasSize(25);
        assertThat(section.select("h2 .count").text()).isEqualTo("27");
        assertThat(section.text()).contains("Shown here: 25 of 27 flights.");
        assertThat(browser.get(section.select("a[href^=/board]").attr("href")).select("tbody tr"))
                .hasSize(27);
    }

    private static void depart(String mission, String callsign, Instant departure) {
        ApiClient.file(
                requester(mission),
                ApiClient.unsentDrone(mission)
                        .replace("2022-10-07T06:00:00Z", departure.toString())
                        .replace(
                                "2022-10-07T11:30:00Z",
                                departure.plusSeconds(3_600).toString())
                        .replace("UNO701", callsign));
    }
}
