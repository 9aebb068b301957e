package org.flightclearance.web.request;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;

/** A flight with several requests shows all of them on the page of each request. */
@QuarkusTest
class RelatedRequestsTest {

    @Test
    void all_requests_for_a_flight_are_listed_and_changes_are_marked() {
        var mission = mission();
        var first = file(requester(mission), sentDrone(mission));
        answer(mission, first, "denied", "2022-10-05T10:00:00Z").statusCode(200);
        var later = sentDrone(mission).replace("2022-10-07T", "2022-10-08T");
        var second = file(requester(mission), later.replaceFirst("\\{", "{\"repeats\": \"%s\", ".formatted(first)));
        var third = file(
                requester(mission),
                later.replace("T06:00", "T01:00").replaceFirst("\\{", "{\"amends\": \"%s\", ".formatted(second)));
        for (var shown : new String[] {first, second, third}) {
            var tries = Browser.signedInAs(officer(mission))
                    .get("/requests/" + shown)
                    .select("#tries tbody tr");
            assertThat(tries.select("th").eachText())
                    .containsExactly(
                            first + " First request", second + " Repeats " + first, third + " Amends " + second);
            assertThat(tries.select("[aria-current] th").text()).startsWith(shown);
            assertThat(tries.select("th a").eachText()).hasSize(2).doesNotContain(shown);
            assertThat(tries.get(0).select("td").last().text()).isEqualTo("denied security");
            assertThat(tries.get(0).select("mark")).isEmpty();
            assertThat(tries.get(1).select("mark").eachText()).containsExactly("8 Oct 2022 06:00Z");
            assertThat(tries.get(2).select("mark").eachText()).containsExactly("8 Oct 2022 01:00Z");
        }
    }

    @Test
    void a_flight_with_one_request_has_no_such_list() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        assertThat(Browser.signedInAs(officer(mission))
                        .get("/requests/" + reference)
                        .select("#tries"))
                .isEmpty();
    }
}
