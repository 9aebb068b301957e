package org.flightclearance.web.filing;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

/** Pages show the restrictions that a request conflicts with. */
@QuarkusTest
class ConflictDisplayTest {

    private static final String BOX = ".warning";
    private static final String SINCE = ", \"valid_from\": \"2022-10-01\"";

    private static String restrict(String mission, String what) {
        return ApiClient.post(
                        officer(mission),
                        "/restrictions",
                        """
                        {"mission": "%s", "source": "A letter", %s}"""
                                .formatted(mission, what))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String zone(String mission, String from, String to) {
        return restrict(
                mission,
                """
                "kind": "no_fly_zone", "name": "Round Ber", "area": {"type": "Polygon", "coordinates":
                [[[-3, 16], [-2, 16], [-2, 17.5], [-3, 17.5], [-3, 16]]]}, "valid_from": "%s", "valid_to": "%s\""""
                        .formatted(from, to));
    }

    private static Browser at(String mission) {
        return Browser.signedInAs(requester(mission));
    }

    private static String box(Document page) {
        return page.select(BOX).text();
    }

    @Test
    void a_request_lists_its_conflicts_by_leg_with_links_to_the_restrictions() {
        var mission = mission();
        var zone = restrict(
                mission, "\"kind\": \"no_fly_zone\", \"name\": \"Closed East\", \"sectors\": [\"East\"]" + SINCE);
        restrict(mission, "\"kind\": \"suspension\", \"name\": \"No drones\", \"aircraft_classes\": [\"uav\"]" + SINCE);
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = at(mission);
        for (var path : new String[] {"/requests/" + reference, "/requests/" + reference + "/filed"}) {
            var page = browser.get(path);
            assertThat(page.select(BOX + " li").eachText())
                    .as(path)
                    .containsExactly(
                            "Leg 1 crosses the no-fly zone “Closed East”.",
                            "Leg 1 falls under the suspension “No drones”.");
            assertThat(page.select(BOX + " a").first().attr("href")).isEqualTo("/restrictions/" + zone);
            assertThat(box(page))
                    .contains("you can still file and send", "not the route")
                    .doesNotContain("no area");
        }
        assertThat(box(browser.reading("fr").get("/requests/" + reference)))
                .contains("L’étape 1 traverse la zone interdite de survol « Closed East ».");
    }

    @Test
    void lists_mark_requests_with_conflicts_in_words() {
        var mission = mission();
        var before = ApiClient.file(
                requester(mission), ApiClient.unsentDrone(mission).replace("\"East\"", "\"West\""));
        restrict(mission, "\"kind\": \"no_fly_zone\", \"name\": \"Closed East\", \"sectors\": [\"East\"]" + SINCE);
        var reference = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        for (var path : new String[] {"/", "/requests"}) {
            var rows = at(mission).get(path).select("tbody tr:has(.tag.conflict)");
            assertThat(rows.select("th").eachText()).as(path).containsExactly(reference);
            assertThat(rows.select(".tag.conflict").text()).isEqualTo("conflict");
        }
        assertThat(at(mission).get("/requests/" + before).select(".tag.conflict, " + BOX))
                .isEmpty();
    }

    @Test
    void a_leg_with_an_end_of_unknown_position_is_named_while_an_area_is_in_force() {
        var mission = mission();
        var flight = ApiClient.sentDrone(mission).replace("\"GAGO\"", "\"" + ApiClient.unusedCode() + "\"");
        var reference = ApiClient.file(requester(mission), flight);
        var path = "/requests/" + reference;
        assertThat(at(mission).get(path).select(BOX)).isEmpty();
        zone(mission, "2022-10-07T11:30:00Z", "2022-11-01");
        assertThat(at(mission).get(path).select(BOX)).isEmpty();
        zone(mission, "2022-10-07T11:29:59Z", "2022-11-01");
        assertThat(box(at(mission).get(path))).contains("Leg 1 was not checked against areas", "not the route");
    }
}
