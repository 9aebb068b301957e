package org.flightclearance.web.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

@QuarkusTest
class MapPagesTest {

    private static final String BER = "{\"name\": \"Ber\", \"latitude\": 16.83, \"longitude\": -2.52}";

    /** A flight between Mopti and Ber, there and back. */
    private static String flight(String mission, String mopti) {
        return ApiClient.unsentDrone(mission)
                .replaceFirst(
                        "(?s)\"legs\": \\[.*?\\],",
                        """
                        "legs": [{"from": "%1$s", "to": %2$s, "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T08:00:00Z"},
                                 {"from": %2$s, "to": "%1$s", "etd": "2022-10-07T09:00:00Z", "eta": "2022-10-07T11:00:00Z"}],"""
                                .formatted(mopti, BER));
    }

    /** @param corners of the ring, longitude first */
    private static String zone(String mission, String name, String corners) {
        return """
                {"mission": "%s", "kind": "no_fly_zone", "name": "%s", "valid_from": "2022-10-07", "valid_to": "2022-10-07",
                 "source": "NOTAM", "area": {"type": "Polygon", "coordinates": [[%s]]}}"""
                .formatted(mission, name, corners);
    }

    /** A ring whose shape takes hundreds of points to draw, and is like no other. */
    private static String jagged(int number) {
        return IntStream.rangeClosed(0, 360)
                .mapToObj(i -> {
                    double radius = .4 + .3 * (i % 360 * 7_919 * (number + 1) % 97) / 97;
                    double angle = Math.toRadians(i % 360);
                    return "[%.5f, %.5f]"
                            .formatted(-4 + .3 * number + radius * Math.cos(angle), 15.5 + radius * Math.sin(angle));
                })
                .collect(Collectors.joining(","));
    }

    @Test
    void the_page_of_a_request_has_a_map_and_says_the_same_in_words() {
        var mission = mission();
        var mopti = ApiClient.aerodrome("Mopti");
        ApiClient.post(
                        officer(mission),
                        "/restrictions",
                        zone(mission, "Between", "[-4,15.5],[-3,15.5],[-3,16],[-4,15.5]"))
                .statusCode(201);
        ApiClient.post(
                        officer(mission),
                        "/restrictions",
                        zone(mission, "Beside", "[-5,16],[-4.8,16],[-4.8,16.2],[-5,16]"))
                .statusCode(201);
        var request = "/requests/" + ApiClient.file(requester(mission), flight(mission, mopti));
        var page = Browser.signedInAs(officer(mission)).get(request);
        assertThat(page.select("figure.map > svg text").eachText())
                .contains(mopti, "Mopti", "Ber", "Between", "Beside");
        assertThat(page.select(".map-words li").eachText())
                .contains(
                        "Leg 1: " + mopti + " Mopti – Ber, 306 km (165 NM). Crosses the no-fly zone Between.",
                        "No-fly zones on the map that no leg crosses: Beside.");
        var french = Browser.signedInAs(officer(mission)).reading("fr").get(request);
        assertThat(french.select(".map-words").text())
                .contains("306 km (165 NM). Traverse la zone interdite Between.", "Étape 2");
    }

    @Test
    void a_map_is_at_its_own_address_for_those_who_may_read_what_it_shows() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), flight(mission, ApiClient.aerodrome("Mopti")));
        String zone = ApiClient.post(
                        officer(mission), "/restrictions", zone(mission, "Z", "[-4,15],[-3,15],[-3,16],[-4,15]"))
                .extract()
                .path("id");
        var addresses = List.of(
                "/requests/" + reference + "/map.svg",
                "/restrictions/" + zone + "/map.svg",
                "/board/map.svg?mission=" + mission + "&day=2022-10-07");
        var elsewhere = officer(mission());
        for (var address : addresses) {
            var browser = Browser.signedInAs(ApiClient.manager(mission));
            browser.get(address);
            assertThat(browser.status()).as(address).isEqualTo(200);
            assertThat(browser.header("Content-Type")).startsWith("image/svg+xml");
            assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
            assertThat(browser.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(browser.body()).startsWith("<svg xmlns=");
            var other = Browser.signedInAs(elsewhere);
            other.get(address);
            assertThat(other.status()).as(address).isEqualTo(404);
            var stranger = Browser.stranger();
            stranger.get(address);
            assertThat(stranger.location()).as(address).contains("/sign-in");
        }
    }

    @Test
    void a_map_that_would_make_the_page_large_is_fetched_by_itself() {
        var mission = mission();
        for (int i = 0; i < 4; i++) {
            ApiClient.post(officer(mission), "/restrictions", zone(mission, "Zone " + i, jagged(i)))
                    .statusCode(201);
        }
        var reference = ApiClient.file(requester(mission), flight(mission, ApiClient.aerodrome("Mopti")));
        var browser = Browser.signedInAs(officer(mission));
        for (var page : List.of("/requests/" + reference, "/board?mission=" + mission + "&day=2022-10-07")) {
            var shown = browser.get(page);
            assertThat(shown.select("figure.map > svg")).as(page).isEmpty();
            var image = shown.select("figure.map > img");
            assertThat(image.attr("alt"))
                    .as(page)
                    .containsIgnoringCase("map of the flight")
                    .isNotBlank();
            browser.get(image.attr("src"));
            assertThat(browser.status()).as(page).isEqualTo(200);
            assertThat(browser.body()).startsWith("<svg xmlns=");
        }
    }

    @Test
    void the_board_shows_the_flights_of_the_day_by_callsign_and_standing() {
        var mission = mission();
        var mopti = ApiClient.aerodrome("Mopti");
        ApiClient.file(requester(mission), flight(mission, mopti));
        var denied = ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission).replace("GAGO", mopti).replace("UNO701", "UNO702"));
        ApiClient.answer(mission, denied, "denied", "2022-10-05T09:00:00Z").statusCode(200);
        var board = Browser.signedInAs(officer(mission)).get("/board?mission=" + mission + "&day=2022-10-07");
        assertThat(board.select("figure.map text").eachText())
                .contains("UNO701", "UNO702", "may not fly", "waits for an answer or is not sent");
        assertThat(board.select(".map-words li").eachText())
                .contains("UNO702 (may not fly): " + mopti + " Mopti – Ber, 306 km (165 NM).");
        var none = Browser.signedInAs(officer(mission)).get("/board?mission=" + mission + "&day=2022-10-09");
        assertThat(none.select(".map")).isEmpty();
    }

    @Test
    void what_has_no_position_is_named_in_words() {
        var mission = mission();
        var nowhere = ApiClient.sentDrone(mission).replace("GAGO", "QQQX").replace(BER, "\"QQQY\"");
        var reference = ApiClient.file(requester(mission), nowhere);
        var browser = Browser.signedInAs(officer(mission));
        var page = browser.get("/requests/" + reference);
        assertThat(page.select("figure.map > svg, figure.map > img")).isEmpty();
        assertThat(page.select("figure.map").text()).contains("no position is known");
        assertThat(page.select(".map-words[open] li").eachText())
                .contains("Leg 1: QQQX – QQQY. Not drawn, because the positions of QQQX, QQQY are unknown.");
        browser.get("/requests/" + reference + "/map.svg");
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void a_flight_is_shown_on_a_map_when_its_deadline_is_checked() {
        var mission = mission();
        var typed = new HashMap<String, Object>(Map.of(
                "/mission", mission,
                "/purpose", "isr",
                "/legs/0/from", ApiClient.aerodrome("Mopti"),
                "/legs/0/to", "Ber 16.83 -2.52",
                "/legs/0/etd", "2190-10-07T06:00",
                "action", "check"));
        var browser = Browser.signedInAs(officer(mission));
        var checked = browser.post("/requests/new", typed);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(checked.select("figure.map > svg text").eachText()).contains("Mopti", "Ber");
        assertThat(checked.select(".map-words").text()).contains("306 km (165 NM)");
        typed.remove("/legs/0/to");
        assertThat(browser.post("/requests/new", typed).select(".map")).isEmpty();
    }
}
