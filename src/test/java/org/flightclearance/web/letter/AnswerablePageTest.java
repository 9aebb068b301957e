package org.flightclearance.web.letter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;

@QuarkusTest
class AnswerablePageTest {

    @Inject
    UtcClock clock;

    /** A request that departs that long from now, sent four days before. */
    private String departing(String mission, Duration fromNow, String outgoing) {
        var departure = clock.now().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
        return ApiClient.file(
                requester(mission),
                sentDrone(mission)
                        .replace("2022-10-07T06:00:00Z", departure.toString())
                        .replace(
                                "2022-10-07T11:30:00Z",
                                departure.plusSeconds(3600).toString())
                        .replace(
                                "2022-10-04T05:00:00Z",
                                departure.minus(Duration.ofDays(4)).toString())
                        .replace("NV/2022/118", outgoing));
    }

    @Test
    void requests_whose_deadline_passed_in_the_last_30_days_can_be_selected_too() {
        var mission = mission();
        var waiting = departing(mission, Duration.ofDays(3), "A");
        var passed = departing(mission, Duration.ofDays(-29), "B");
        departing(mission, Duration.ofDays(-31), "C");
        var late = departing(mission, Duration.ofDays(-2), "D");
        answer(mission, late, "denied", clock.now().minusSeconds(3600).toString())
                .statusCode(200);
        var browser = Browser.signedInAs(officer(mission));
        var page = browser.get("/letters/answer");
        assertThat(page.select("form [name=request]").eachAttr("value")).containsExactly(waiting, passed);
        assertThat(page.select("h2 .count").eachText()).containsExactly("1", "1");
        assertThat(browser.get("/letters/answer?authority=Ministry+of+Foreign+Affairs")
                        .select("[name=request]"))
                .isEmpty();
    }

    @Test
    void one_click_answers_all_requests_that_a_letter_carried_and_that_have_no_answer() {
        var mission = mission();
        var outgoing = "NV/" + mission + "/118";
        var passed = departing(mission, Duration.ofDays(-3), outgoing);
        var waiting = departing(mission, Duration.ofDays(3), outgoing);
        var other = departing(mission, Duration.ofDays(2), "NV/" + mission + "/119");
        var answered = departing(mission, Duration.ofDays(1), outgoing);
        answer(mission, answered, "approved", clock.now().minusSeconds(3600).toString())
                .statusCode(200);
        var browser = Browser.signedInAs(officer(mission));
        var link = browser.get("/letters/answer").selectFirst("main p a[href*=outgoing_reference]");
        assertThat(link.text()).isEqualTo(outgoing + " (2 requests)");
        var form = browser.get(link.attr("href"));
        assertThat(form.select("h1").text()).isEqualTo("Record an answer letter");
        assertThat(Browser.fields(form).get("request")).isEqualTo(List.of(passed, waiting));
        assertThat(form.text()).doesNotContain(other);
    }

    @Test
    void what_is_left_of_a_letter_is_found_however_much_of_it_was_answered_before() {
        var mission = mission();
        var outgoing = "NV/" + mission + "/118";
        var answered = sentDrone(mission)
                .replace("\n", " ")
                .replace("NV/2022/118", outgoing)
                .replaceFirst(
                        "\\{",
                        "{\"answers\": [{\"outcome\": \"approved\", \"received_at\": \"2022-10-05T08:00:00Z\"}], ");
        ApiClient.as(officer(mission))
                .contentType("application/x-ndjson")
                .body(String.join("\n", Collections.nCopies(500, answered)).getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then()
                .statusCode(201);
        var left = departing(mission, Duration.ofDays(3), outgoing);
        var form = Browser.signedInAs(officer(mission)).get("/letters/answer?outgoing_reference=" + outgoing);
        assertThat(Browser.fields(form).get("request")).isEqualTo(left);
    }

    @Test
    void a_letter_that_nothing_was_sent_under_is_said_and_the_list_follows() {
        var mission = mission();
        var waiting = departing(mission, Duration.ofDays(3), "A");
        var page = Browser.signedInAs(officer(mission)).get("/letters/answer?outgoing_reference=NV%2F0");
        assertThat(page.select(".note").text()).startsWith("No request without an answer was sent under NV/0.");
        assertThat(page.select("form [name=request]").eachAttr("value")).containsExactly(waiting);
    }

    @Test
    void letters_of_other_missions_are_not_found() {
        var mission = mission();
        departing(mission, Duration.ofDays(3), "NV/" + mission);
        var page = Browser.signedInAs(officer(mission())).get("/letters/answer?outgoing_reference=NV/" + mission);
        assertThat(page.select("[name=request]")).isEmpty();
    }
}
