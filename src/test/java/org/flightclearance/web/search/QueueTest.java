package org.flightclearance.web.search;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.equalTo;

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

    /** A drone flight that departs in the given time from now and is not sent; its rule requires 72 h of notice. */
    private String unsent(String mission, Duration departsIn) {
        return file(mission, departsIn, UnaryOperator.identity());
    }

    private String file(String mission, Duration departsIn, UnaryOperator<String> changed) {
        var departure = clock.now().truncatedTo(ChronoUnit.SECONDS).plus(departsIn);
        return ApiClient.file(
                requester(mission),
                changed.apply(ApiClient.unsentDrone(mission)
                        .replace("2022-10-07T06:00:00Z", departure.toString())
                        .replace(
                                "2022-10-07T11:30:00Z",
                                departure.plus(Duration.ofHours(2)).toString())));
    }

    private static List<String> references(Element part) {
        return part.select("tbody th").eachText();
    }

    @Test
    void what_can_still_be_sent_is_sorted_by_the_time_left_for_full_notice() {
        var mission = mission();
        // 72 h of notice are required for a drone, 48 h for passengers
        var drone = unsent(mission, Duration.ofHours(80).plusMinutes(30));
        var passengers = file(mission, Duration.ofHours(70).plusMinutes(30), body -> body.replace("isr", "passenger"));
        var late = unsent(mission, Duration.ofHours(71));
        var evacuation = file(mission, Duration.ofHours(5), body -> body.replace("isr", "medevac"));
        var flown = file(mission, Duration.ofHours(-5), body -> body.replace("isr", "medevac"));
        var lost = unsent(mission, Duration.ofHours(-5));
        var section = Browser.signedInAs(requester(mission)).get("/").select("#to-send");
        assertThat(references(section.select("form").first()))
                .containsExactly(late, evacuation, drone, passengers, flown)
                .doesNotContain(lost);
        assertThat(section.select("h2 .count").text()).isEqualTo("5");
        assertThat(section.select("form .left").eachText())
                .containsExactly(
                        "notice is already short",
                        "8 h 29 min left",
                        "22 h 29 min left",
                        "departure time passed: can still be sent");
        assertThat(section.select("form").first().text()).contains("Send by", "no minimum notice");
    }

    @Test
    void a_request_is_to_be_sent_by_the_time_that_is_safe_wherever_a_provisional_holiday_falls() {
        var mission = mission();
        ApiClient.requireThreeWorkingDays(mission);
        var friday = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC)
                .plusDays(20)
                .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        var departs = friday.atTime(12, 0).toInstant(ZoneOffset.UTC);
        unsent(mission, Duration.between(clock.now().truncatedTo(ChronoUnit.SECONDS), departs));
        ApiClient.post(
                        ApiClient.ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"%s\", \"name\": \"Mawlid\", \"provisional\": true}"
                                .formatted(mission, friday))
                .statusCode(201);
        var due = Browser.signedInAs(requester(mission))
                .get("/queue?mission=" + mission)
                .select("#to-send form td[data-label='Send by'] .when")
                .text();
        // As it is recorded, Monday is soon enough; a day earlier, the holiday takes Thursday
        var sunday = friday.minusDays(5);
        assertThat(due).startsWith(sunday.getDayOfMonth() + " ").contains(" 23:59Z");
    }

    @Test
    void what_departed_unsent_is_folded_and_withdrawn_in_one_step_with_one_reason() {
        var mission = mission();
        var lost = List.of(unsent(mission, Duration.ofHours(-50)), unsent(mission, Duration.ofHours(-5)));
        var other = unsent(mission, Duration.ofHours(90));
        var browser = Browser.signedInAs(requester(mission));
        var fold = browser.get("/queue?mission=" + mission).select("details#departed");
        assertThat(fold.hasAttr("open")).isFalse();
        assertThat(fold.select("summary").text()).isEqualTo("Not sent, departure time passed 2");
        assertThat(references(fold.first())).containsExactlyElementsOf(lost);
        assertThat(fold.select("button").text()).isEqualTo("Withdraw all 2 requests");

        var fields = Browser.fields(browser.get("/queue?mission=" + mission));
        var refused = browser.post("/queue/withdrawal", fields);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(refused)).containsExactly("#field-withdrawal-reason");
        assertThat(refused.select("details#departed[open]")).hasSize(1);

        fields.put("/withdrawal/reason", "weather");
        browser.post("/queue/withdrawal", fields);
        assertThat(browser.status()).isEqualTo(303);
        var after = browser.follow();
        assertThat(after.select("[role=status]").text()).isEqualTo("2 requests were withdrawn.");
        assertThat(after.select("#departed")).isEmpty();
        assertThat(references(after.select("#to-send").first())).containsExactly(other);
        assertThat(browser.get("/requests/" + lost.get(1)).text()).contains("withdrawn", "weather");
    }

    @Test
    void nothing_is_withdrawn_if_the_list_has_changed_since_it_was_shown() {
        var mission = mission();
        var first = unsent(mission, Duration.ofHours(-50));
        var second = unsent(mission, Duration.ofHours(-5));
        var browser = Browser.signedInAs(requester(mission));
        var fields = Browser.fields(browser.get("/queue?mission=" + mission));
        ApiClient.post(requester(mission), "/requests/" + first + "/withdrawal", "{\"reason\": \"weather\"}")
                .statusCode(200);
        fields.put("/withdrawal/reason", "technical");
        var refused = browser.post("/queue/withdrawal", fields);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(refused.select(".summary").text()).contains("Somebody else changed this list");
        assertThat(references(refused.select("#departed[open]").first())).containsExactly(second);

        fields.putAll(Browser.fields(refused));
        fields.put("/withdrawal/reason", "technical");
        browser.post("/queue/withdrawal", fields);
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void a_user_without_the_right_to_withdraw_sees_what_departed_unsent_and_no_button() {
        var mission = mission();
        var lost = unsent(mission, Duration.ofHours(-5));
        var browser = Browser.signedInAs(ApiClient.manager(mission));
        var fold = browser.get("/queue").select("#departed").first();
        assertThat(references(fold)).containsExactly(lost);
        assertThat(fold.select("form")).isEmpty();
        browser.post("/queue/withdrawal", Map.of("/mission", mission, "/withdrawal/reason", "weather"));
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.get("/requests/" + lost).select(".tag.withdrawn")).isEmpty();
    }

    @Test
    void a_list_says_how_many_it_has_and_opens_the_rest() {
        var mission = mission();
        var lost = IntStream.range(0, 16)
                .mapToObj(i -> unsent(mission, Duration.ofHours(i - 40)))
                .toList();
        var waiting = IntStream.range(0, 52)
                .mapToObj(i -> pending(mission, Duration.ofHours(100 + i), Duration.ofHours(1)))
                .toList();
        var browser = Browser.signedInAs(officer(mission));
        var page = browser.get("/queue?mission=" + mission);
        assertThat(references(page.select("#departed").first())).containsExactlyElementsOf(lost.subList(0, 15));
        assertThat(page.select("#departed summary .count").text()).isEqualTo("16");
        assertThat(references(page.select("#waiting").first())).containsExactlyElementsOf(waiting.subList(0, 40));
        assertThat(page.select("#waiting h2 .count").text()).isEqualTo("52");

        var all = browser.get(page.select("#departed a[href^=/queue]").attr("href"));
        assertThat(references(all)).containsExactlyElementsOf(lost);
        var rest = browser.get(page.select("#waiting a[href^=/queue]").attr("href"));
        assertThat(references(rest)).containsExactlyElementsOf(waiting.subList(0, 50));
        assertThat(rest.select("h1").text()).isEqualTo("Waiting for an answer 52");
        assertThat(rest.select("[type=checkbox]")).hasSize(50);
        assertThat(rest.select("main form button").eachText())
                .containsExactly(
                        "Record an answer for the selected requests",
                        "Record an acknowledgement",
                        "Withdraw selected",
                        "Repeat selected");
        var ofRequester = Browser.signedInAs(requester(mission))
                .get(page.select("#waiting a[href^=/queue]").attr("href"));
        assertThat(ofRequester.select("[type=checkbox]")).hasSize(50);
        assertThat(ofRequester.select("main form button").eachAttr("formaction"))
                .containsExactly("/selected/acknowledge", "/selected/withdraw", "/selected/repeat");
        assertThat(ofRequester.select("main form button")).hasSize(3);
        var last = browser.get(rest.select("[rel=next]").attr("href"));
        assertThat(references(last)).containsExactlyElementsOf(waiting.subList(50, 52));
        assertThat(last.select("h1 .count").text()).isEqualTo("52");
        assertThat(last.select("[rel=next]")).isEmpty();
    }

    @Test
    void the_way_back_to_the_queue_leads_there_also_for_those_who_start_with_the_overview() {
        var missing = Browser.signedInAs(manager(mission())).get("/requests/NONE-2022-00001");
        assertThat(missing.select("main a:contains(Back to the queue)").attr("href"))
                .isEqualTo("/queue");
    }

    @Test
    void the_page_for_an_answer_letter_says_how_many_requests_wait_for_the_authority() {
        var mission = mission();
        pending(mission, Duration.ofHours(100), Duration.ofHours(1));
        var page = Browser.signedInAs(officer(mission)).get("/letters/answer?authority=Ministry+of+Defence");
        assertThat(page.select("h2 .count").eachText()).containsExactly("1", "0");
        var other = Browser.signedInAs(officer(mission)).get("/letters/answer?authority=Ministry+of+Foreign+Affairs");
        assertThat(other.select("tbody tr")).isEmpty();
    }

    @Test
    void an_empty_queue_says_what_to_do_first() {
        var page = Browser.signedInAs(requester(mission())).get("/");
        assertThat(page.select(".empty")).hasSize(6);
        assertThat(page.select(".empty a").attr("href")).startsWith("/requests/new");
    }

    @Test
    void the_queue_is_sorted_by_the_time_left() {
        var mission = mission();
        var later = pending(mission, Duration.ofHours(100), Duration.ofHours(1));
        var sooner = pending(mission, Duration.ofHours(11).plusMinutes(30), Duration.ofHours(80));
        var passed = pending(mission, Duration.ofHours(-5), Duration.ofHours(80));
        var longAgo = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var unsent = unsent(mission, Duration.ofHours(90));
        var page = Browser.signedInAs(officer(mission)).get("/");
        var sections = page.select("main section");
        assertThat(sections.get(0).select("tbody th").eachText()).containsExactly(unsent);
        assertThat(sections.get(1).select("tbody th").eachText()).containsExactly(sooner, later);
        assertThat(sections.get(1).select(".left").eachText().get(0)).startsWith("11 h ");
        assertThat(sections.get(1).select(".left").eachText().get(1)).startsWith("4 d 3 h");
        assertThat(sections.get(2).select("tbody th").eachText())
                .containsExactly(passed)
                .doesNotContain(longAgo);
        assertThat(sections.get(2)
                        .select("form[action=/letters/answer] [name=request]")
                        .eachAttr("value"))
                .containsExactly(passed);
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
        var page = Browser.signedInAs(officer(mission)).get("/");
        assertThat(page.select("#unanswered").text())
                .contains("No deadline has passed")
                .doesNotContain(reference);
    }

    @Test
    void a_withdrawal_after_the_deadline_removes_an_unanswered_request_from_what_can_be_answered() {
        var mission = mission();
        var reference = pending(mission, Duration.ofHours(-5), Duration.ofHours(80));
        var browser = Browser.signedInAs(officer(mission));
        var list = "/requests?status=unanswered";
        assertThat(browser.get(list).select("[name=request]").eachAttr("value")).containsExactly(reference);
        assertThat(browser.get("/letters/answer").select("[name=request]").eachAttr("value"))
                .containsExactly(reference);
        ApiClient.post(requester(mission), "/requests/" + reference + "/withdrawal", "{\"reason\": \"weather\"}")
                .statusCode(200)
                .body("status", equalTo("unanswered"));
        assertThat(browser.get("/").select("#unanswered").text())
                .contains("No deadline has passed")
                .doesNotContain(reference);
        assertThat(browser.get("/letters/answer").select("[name=request]")).isEmpty();
        assertThat(references(browser.get(list))).containsExactly(reference);
        assertThat(browser.get(list).select("[name=request]")).isEmpty();
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
    void the_words_of_an_answer_letter_go_to_its_denied_rows_and_a_row_can_have_its_own() {
        var mission = mission();
        var yes = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var no = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var other = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(officer(mission));
        var fields = new HashMap<String, Object>(Map.of(
                "request", List.of(yes, no, other),
                "/outcome", "approved",
                "/received_at", "2022-10-05T09:00",
                "/reason", "military_operations",
                "/reason_stated", "Zone d’opérations en cours",
                "/requests/1/outcome", "denied",
                "/requests/2/outcome", "denied",
                "/requests/2/reason_stated", "Demande tardive",
                "/requests/2/reason_assessed", "late_notice",
                "/requests/0/reason", "security"));
        var refused = browser.post("/letters/answer", fields);
        assertThat(faults(refused)).containsExactly("#field-requests-0-reason");
        assertThat(refused.select("details[open] [name=/requests/2/reason_stated]"))
                .hasSize(1);
        assertThat(refused.select("details[open] [name=/requests/1/reason_stated]"))
                .isEmpty();
        fields.remove("/requests/0/reason");
        browser.post("/letters/answer", fields);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get("/requests/" + yes).select("#answers").text()).doesNotContain("opérations");
        assertThat(browser.get("/requests/" + no).text()).contains("Zone d’opérations en cours");
        assertThat(browser.get("/requests/" + other).text())
                .contains("Demande tardive")
                .doesNotContain("Zone d’opérations en cours");
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
