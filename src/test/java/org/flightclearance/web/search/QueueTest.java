package org.flightclearance.web.search;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class QueueTest {

    @Inject
    UtcClock clock;

    /** A drone flight that departs in the given time from now and was sent the given time ago. */
    private String pending(String mission, Duration departsIn, Duration sentAgo) {
        var now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        return ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission)
                        .replace("2022-10-07T06:00:00Z", now.plus(departsIn).toString())
                        .replace(
                                "2022-10-07T11:30:00Z",
                                now.plus(departsIn).plus(Duration.ofHours(2)).toString())
                        .replace("2022-10-04T05:00:00Z", now.minus(sentAgo).toString()));
    }

    @Test
    void an_empty_queue_says_what_to_do_first() {
        var page = Browser.signedInAs(requester(mission())).get("/");
        assertThat(page.select(".empty")).hasSize(4);
        assertThat(page.select(".empty a").attr("href")).startsWith("/requests/new");
    }

    @Test
    void the_queue_is_sorted_by_the_time_left() {
        var mission = mission();
        var later = pending(mission, Duration.ofHours(100), Duration.ofHours(1));
        var sooner = pending(mission, Duration.ofHours(11).plusMinutes(30), Duration.ofHours(80));
        var passed = pending(mission, Duration.ofHours(-5), Duration.ofHours(80));
        var longAgo = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var unsent = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var page = Browser.signedInAs(officer(mission)).get("/");
        var sections = page.select("main section");
        assertThat(sections.get(0).select("tbody th").eachText()).containsExactly(unsent);
        assertThat(sections.get(1).select("tbody th").eachText()).containsExactly(sooner, later);
        assertThat(sections.get(1).select(".left").eachText().get(0)).startsWith("11 h ");
        assertThat(sections.get(1).select(".left").eachText().get(1)).startsWith("4 d 3 h");
        assertThat(sections.get(2).select("tbody th").eachText())
                .containsExactly(passed)
                .doesNotContain(longAgo);
        assertThat(sections.get(2).select("[type=checkbox]")).isEmpty();
    }

    @Test
    void a_late_answer_removes_an_unanswered_request_from_the_queue() {
        var mission = mission();
        var reference = pending(mission, Duration.ofHours(-5), Duration.ofHours(80));
        ApiClient.answer(
                        mission,
                        reference,
                        "denied",
                        clock.now().minus(Duration.ofHours(1)).toString())
                .statusCode(200);
        assertThat(Browser.signedInAs(officer(mission)).get("/").text()).doesNotContain(reference);
    }

    @Test
    void the_selected_requests_are_all_sent_with_one_letter_or_none_is() {
        var mission = mission();
        var first = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var second = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.get("/letters/send").select(".lead").text()).contains("No request is selected");
        var form = browser.get("/letters/send?request=" + first + "&request=" + second);
        assertThat(form.select("tbody tr")).hasSize(2);

        var letter = Map.of("request", List.of(first, second), "/sent/at", "2022-10-04T05:00");
        var refused = browser.post("/letters/send", letter);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(refused)).containsExactly("#field-sent-channel");

        browser.post(
                "/letters/send",
                Map.of(
                        "request", List.of(first, second),
                        "/sent/at", "2022-10-04T05:00",
                        "/sent/channel", "flight_programme",
                        "/sent/outgoing_reference", "FP/2022/40"));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().select("[role=status]").text()).isEqualTo("2 requests were recorded as sent.");
        assertThat(browser.get("/requests/" + second).text()).contains("FP/2022/40", "flight programme");
    }

    @Test
    void one_letter_answers_many_requests_each_with_its_own_outcome_and_a_fault_names_its_request() {
        var mission = mission();
        var first = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var second = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(officer(mission));
        var refused = browser.post(
                "/letters/answer",
                Map.of(
                        "request", List.of(first, second),
                        "/outcome", "approved",
                        "/received_at", "2022-10-05T09:00",
                        "/requests/1/outcome", "denied"));
        assertThat(faults(refused)).containsExactly("#field-requests-1-reason");
        assertThat(refused.select(".summary").text()).contains(second);
        assertThat(refused.select("[name=/requests/1/outcome] [selected]").val())
                .isEqualTo("denied");

        var fields = Browser.fields(refused);
        fields.put("request", List.of(first, second));
        fields.put("/requests/1/reason", "no_fly_zone");
        browser.post("/letters/answer", fields);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().select("tbody .tag").eachText()).containsExactly("approved", "denied");

        var again = browser.post("/letters/answer", fields);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(faults(again)).containsExactly("#field-requests-0", "#field-requests-1");
    }

    @Test
    void requests_are_found_by_part_of_a_callsign_and_by_status() {
        var mission = mission();
        var reference =
                ApiClient.file(requester(mission), ApiClient.sentDrone(mission).replace("UNO701", "UNO" + mission));
        var browser = Browser.signedInAs(requester(mission));
        assertThat(browser.get("/requests?q=uno" + mission + "&status=unanswered")
                        .select("tbody th")
                        .eachText())
                .containsExactly(reference);
        assertThat(browser.get("/requests?q=uno" + mission + "&status=approved").select(".empty"))
                .hasSize(1);
        browser.get("/requests?mission=" + mission());
        assertThat(browser.status()).isEqualTo(404);
    }
}
