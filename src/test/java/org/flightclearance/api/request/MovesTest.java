package org.flightclearance.api.request;

import java.util.List;
import java.util.TreeSet;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class MovesTest {

    private static final String DISPATCH =
            """
            {"sent_at": "2022-10-04T05:00:00Z", "channel": "note_verbale", "outgoing_reference": "NV/2022/118"%s}""";

    @Test
    void a_filed_request_is_sent_acknowledged_and_approved_and_the_history_has_each_move() {
        var mission = mission();
        var reference = file(requester(mission), unsentDrone(mission));
        as(requester(mission))
                .get("/requests/" + reference)
                .then()
                .body("status", equalTo("submitted"))
                .body("deadline_at", nullValue())
                .body("notice_hours", nullValue());
        post(requester(mission), "/requests/" + reference + "/dispatch", DISPATCH.formatted(""))
                .statusCode(200)
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"));
        post(requester(mission), "/requests/" + reference + "/acknowledgement", "{\"at\": \"2022-10-04T09:00:00Z\"}")
                .statusCode(200)
                .body("sent.acknowledged_at", equalTo("2022-10-04T09:00:00Z"));
        answer(mission, reference, "approved", "2022-10-06T05:00:00Z")
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("status_since", equalTo("2022-10-06T05:00:00Z"))
                .body("answer.outcome", equalTo("approved"))
                .body("answer.authority", equalTo("Ministry of Defence"));
        as(requester(mission))
                .get("/requests/" + reference + "/history")
                .then()
                .statusCode(200)
                .body("items.move", contains("file", "send", "acknowledge", "answer"))
                .body("items[1].at", equalTo("2022-10-04T05:00:00Z"))
                .body("items[3].by", equalTo(officer(mission)))
                .body("items[3].recorded_at", notNullValue())
                .body("items[3].changes.pointer", hasItem("/answers/0/outcome"));
    }

    @Test
    void one_letter_sends_all_its_requests_or_none() {
        var mission = mission();
        var first = file(requester(mission), unsentDrone(mission));
        var second = file(requester(mission), unsentDrone(mission));
        var sent = file(requester(mission), sentDrone(mission));
        post(
                        requester(mission),
                        "/dispatches",
                        DISPATCH.formatted(", \"requests\": [\"%s\", \"%s\", \"NO-SUCH-1\"]".formatted(first, sent)))
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"))
                .body("errors.pointer", contains("/requests/1", "/requests/2"));
        post(
                        requester(mission),
                        "/dispatches",
                        DISPATCH.formatted(", \"requests\": [\"%s\", \"%s\"]".formatted(first, second))
                                .replace("2022-10-04T05:00:00Z", "2022-10-08T05:00:00Z"))
                .statusCode(422)
                .body("errors.pointer", contains("/sent_at"));
        as(requester(mission)).get("/requests/" + first).then().body("status", equalTo("submitted"));
        post(
                        requester(mission),
                        "/dispatches",
                        DISPATCH.formatted(", \"requests\": [\"%s\", \"%s\"]".formatted(first, second)))
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.sent.outgoing_reference", contains("NV/2022/118", "NV/2022/118"));
    }

    @Test
    void one_letter_answers_many_requests_each_with_its_own_outcome() {
        var mission = mission();
        var first = file(requester(mission), sentDrone(mission));
        var second = file(requester(mission), sentDrone(mission));
        var letter =
                """
                {"outcome": "denied", "reason": "blanket_suspension", "received_at": "2022-10-05T08:00:00Z",
                 "reason_stated": "Pas de drones jusqu’au 16 janvier",
                 "requests": [{"reference": "%s"}, {"reference": "%s", "outcome": "approved", "conditions": "By day"}]}"""
                        .formatted(first, second);
        post(officer(mission), "/answers", letter)
                .statusCode(200)
                .body("items.status", contains("denied", "approved"))
                .body("items[0].answer.reason", equalTo("blanket_suspension"))
                .body("items[0].answer.reason_stated", containsString("16 janvier"))
                .body("items[1].answer.reason_stated", nullValue())
                .body("items[1].answer.reason", nullValue())
                .body("items[1].answer.conditions", equalTo("By day"));
        post(officer(mission), "/answers", letter)
                .statusCode(409)
                .body("errors.pointer", contains("/requests/0", "/requests/1"));
    }

    @Test
    void the_words_of_a_letter_go_to_the_denied_requests_whichever_outcome_is_its_default() {
        var mission = mission();
        for (var outcomes : List.of(List.of("approved", "denied"), List.of("denied", "approved"))) {
            var yes = file(requester(mission), sentDrone(mission));
            var no = file(requester(mission), sentDrone(mission));
            boolean approves = outcomes.get(0).equals("approved");
            post(
                            officer(mission),
                            "/answers",
                            """
                            {"outcome": "%s", "received_at": "2022-10-05T08:00:00Z", "reason": "military_operations",
                             "reason_stated": "Zone d’opérations", "reason_assessed": "other", "conditions": "By day",
                             "valid_from": "2022-10-07", "valid_to": "2022-10-08",
                             "requests": [{"reference": "%s"}, {"reference": "%s", "outcome": "%s"}]}"""
                                    .formatted(
                                            outcomes.get(0), approves ? yes : no, approves ? no : yes, outcomes.get(1)))
                    .statusCode(200);
            as(officer(mission))
                    .get("/requests/" + no)
                    .then()
                    .body("answer.reason", equalTo("military_operations"))
                    .body("answer.reason_stated", equalTo("Zone d’opérations"))
                    .body("answer.reason_assessed", equalTo("other"))
                    .body("answer.conditions", nullValue())
                    .body("answer.valid_from", nullValue())
                    .body("answer.valid_to", nullValue());
            as(officer(mission))
                    .get("/requests/" + yes)
                    .then()
                    .body("answer.reason", nullValue())
                    .body("answer.reason_stated", nullValue())
                    .body("answer.reason_assessed", nullValue())
                    .body("answer.conditions", equalTo("By day"))
                    .body("answer.valid_from", equalTo("2022-10-07"))
                    .body("answer.valid_to", equalTo("2022-10-08"));
        }
    }

    @Test
    void each_request_of_a_letter_can_have_its_own_reason_words_and_assessment() {
        var mission = mission();
        var first = file(requester(mission), sentDrone(mission));
        var second = file(requester(mission), sentDrone(mission));
        post(
                        officer(mission),
                        "/answers",
                        """
                        {"outcome": "denied", "received_at": "2022-10-05T08:00:00Z", "reason": "security",
                         "reason_stated": "Insécurité", "reason_assessed": "no_fly_zone",
                         "requests": [{"reference": "%s"}, {"reference": "%s", "reason": "late_notice",
                           "reason_stated": "Demande tardive", "reason_assessed": "other"}]}"""
                                .formatted(first, second))
                .statusCode(200)
                .body("items.answer.reason", contains("security", "late_notice"))
                .body("items.answer.reason_stated", contains("Insécurité", "Demande tardive"))
                .body("items.answer.reason_assessed", contains("no_fly_zone", "other"));
    }

    @Test
    void a_reason_on_an_approval_is_refused_and_names_the_request_that_has_it() {
        var mission = mission();
        var first = file(requester(mission), sentDrone(mission));
        var second = file(requester(mission), sentDrone(mission));
        var letter =
                """
                {"outcome": "approved", "received_at": "2022-10-05T08:00:00Z"%s,
                 "requests": [{"reference": "%s"}, {"reference": "%s"%s}]}""";
        post(
                        officer(mission),
                        "/answers",
                        letter.formatted("", first, second, ", \"reason_stated\": \"Zone d’opérations\""))
                .statusCode(422)
                .body("errors.pointer", contains("/requests/1/reason_stated"))
                .body("errors[0].detail", containsString(second));
        post(officer(mission), "/answers", letter.formatted(", \"reason\": \"security\"", first, second, ""))
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        post(
                        officer(mission),
                        "/requests/" + first + "/answer",
                        """
                        {"outcome": "approved", "received_at": "2022-10-05T08:00:00Z", "reason": "security",
                         "reason_assessed": "security"}""")
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/reason_assessed"));
        as(officer(mission)).get("/requests/" + first).then().body("answers", hasSize(0));
    }

    @Test
    void a_move_reports_what_cannot_be_read_and_what_breaks_a_rule_in_one_round() {
        var mission = mission();
        var unsent = file(requester(mission), unsentDrone(mission));
        post(
                        requester(mission),
                        "/requests/" + unsent + "/dispatch",
                        "{\"sent_at\": \"2022-10-04\", \"channel\": \"pigeon\", \"authority\": \"Nobody\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/sent_at", "/channel", "/authority"));
        var first = file(requester(mission), sentDrone(mission));
        var second = file(requester(mission), sentDrone(mission));
        post(
                        officer(mission),
                        "/requests/" + first + "/answer",
                        "{\"outcome\": \"maybe\", \"received_at\": \"2022-10-01T08:00:00Z\", \"valid_from\": \"soon\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/outcome", "/received_at", "/valid_from"));
        post(
                        officer(mission),
                        "/answers",
                        """
                        {"outcome": "denied", "received_at": "yesterday", "reason": "security", "valid_to": "soon",
                         "requests": [{"reference": "%s"}, {"reference": "%s", "outcome": "perhaps"},
                                      {"reference": "%s", "outcome": "approved", "reason": "security"}]}"""
                                .formatted(first, second, unsent))
                .statusCode(400)
                .body("errors.pointer", contains("/received_at", "/requests/1/outcome", "/requests/2"));
        post(
                        requester(mission),
                        "/requests/" + unsent + "/withdrawal",
                        "{\"reason\": \"storm\", \"at\": \"2022-10-01T08:00:00Z\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/reason", "/at"));
        as(officer(mission))
                .header("If-Match", etag(officer(mission), first))
                .body(
                        "{\"sent\": {\"at\": \"today\", \"authority\": \"Nobody\"}, \"request\": {\"purpose\": \"spying\"}}")
                .post("/requests/" + first + "/correction")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sent/at", "/request/purpose", "/why", "/sent/authority"));
    }

    @Test
    void conditions_of_a_letter_that_approves_nothing_stay_with_its_denials() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        post(
                        officer(mission),
                        "/answers",
                        """
                        {"outcome": "denied", "received_at": "2022-10-05T08:00:00Z", "reason": "security",
                         "conditions": "May be asked again on Monday", "requests": [{"reference": "%s"}]}"""
                                .formatted(reference))
                .statusCode(200)
                .body("items[0].answer.conditions", equalTo("May be asked again on Monday"));
    }

    @Test
    void a_second_answer_needs_the_current_version() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        var stale = etag(officer(mission), reference);
        answer(mission, reference, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        answer(mission, reference, "approved", "2022-10-06T08:00:00Z")
                .statusCode(428)
                .body("type", equalTo("/problems/version-required"));
        var body = "{\"outcome\": \"approved\", \"received_at\": \"2022-10-06T08:00:00Z\"}";
        as(officer(mission))
                .header("If-Match", stale)
                .body(body)
                .post("/requests/" + reference + "/answer")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body(body)
                .post("/requests/" + reference + "/answer")
                .then()
                .statusCode(200)
                .body("status", equalTo("denied"))
                .body("answers", hasSize(2))
                .body("memos[0]", containsString("later granted"));
    }

    @Test
    void an_approval_is_revoked_and_the_request_ends_as_denied_at_the_approval() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        answer(mission, reference, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        post(
                        officer(mission),
                        "/requests/" + reference + "/revocation",
                        "{\"received_at\": \"2022-10-06T08:00:00Z\", \"reason\": \"security\"}")
                .statusCode(200)
                .body("status", equalTo("denied"))
                .body("status_since", equalTo("2022-10-05T08:00:00Z"))
                .body("memos[0]", containsString("revoked"));
        var other = file(requester(mission), sentDrone(mission));
        post(
                        officer(mission),
                        "/requests/" + other + "/revocation",
                        "{\"received_at\": \"2022-10-06T08:00:00Z\", \"reason\": \"security\"}")
                .statusCode(409);
    }

    @Test
    void an_unsent_request_can_be_amended_completely_in_place() {
        var mission = mission();
        var reference = file(requester(mission), unsentDrone(mission));
        var amended = unsentDrone(mission).replace("GAGO", "GABS").replace("\"isr\"", "\"cargo\"");
        as(requester(mission))
                .body(amended)
                .put("/requests/" + reference)
                .then()
                .statusCode(428);
        var read = etag(requester(mission), reference);
        as(requester(mission))
                .header("If-Match", read)
                .body(amended)
                .put("/requests/" + reference)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("purpose", equalTo("cargo"))
                .body("legs[0].from", equalTo("GABS"));
        // The status is still the same, but the version is not
        as(requester(mission))
                .header("If-Match", read)
                .body(amended)
                .put("/requests/" + reference)
                .then()
                .statusCode(412);
    }

    @Test
    void a_request_can_be_read_changed_and_put_back() {
        var mission = mission();
        var reference = file(requester(mission), unsentDrone(mission));
        String body = as(requester(mission))
                .get("/requests/" + reference)
                .then()
                .extract()
                .asString();
        as(requester(mission))
                .header("If-Match", etag(requester(mission), reference))
                .body(body.replace("Air operations", "Movement control"))
                .put("/requests/" + reference)
                .then()
                .statusCode(200)
                .body("unit", equalTo("Movement control"));
    }

    /** After the deadline a withdrawal is a note, and the request stays unanswered. */
    @Test
    void an_unanswered_request_cannot_be_amended_even_if_it_was_withdrawn_as_amended() {
        var mission = mission();
        var unanswered = file(requester(mission), sentDrone(mission));
        post(
                        officer(mission),
                        "/requests/" + unanswered + "/withdrawal",
                        "{\"reason\": \"amended\", \"at\": \"2022-10-08T08:00:00Z\"}")
                .statusCode(200)
                .body("status", equalTo("unanswered"));
        var amends = unsentDrone(mission)
                .replaceFirst("\\{", "{\"amends\": \"" + unanswered + "\", ")
                .replace("2022-10-03T08:00:00Z", "2022-10-08T09:00:00Z")
                .replace("2022-10-07T", "2022-10-12T");
        post(requester(mission), "/requests", amends).statusCode(409).body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void a_denied_request_cannot_be_amended_but_can_be_repeated() {
        var mission = mission();
        var denied = file(requester(mission), sentDrone(mission));
        answer(mission, denied, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        var amends = unsentDrone(mission)
                .replaceFirst("\\{", "{\"amends\": \"" + denied + "\", ")
                .replace("2022-10-03T08:00:00Z", "2022-10-06T08:00:00Z");
        post(requester(mission), "/requests", amends).statusCode(409).body("type", equalTo("/problems/illegal-move"));
        post(requester(mission), "/requests", amends.replace("amends", "repeats"))
                .statusCode(201)
                .body("repeats", equalTo(denied));
        as(requester(mission)).get("/requests/" + denied).then().body("status", equalTo("denied"));
    }

    @Test
    void a_new_request_amends_a_pending_one_and_marks_an_approved_one_as_not_flown() {
        var mission = mission();
        var pending = file(requester(mission), sentDrone(mission));
        var amends = unsentDrone(mission).replace("2022-10-03T08:00:00Z", "2022-10-06T08:00:00Z");
        var successor = file(requester(mission), amends.replaceFirst("\\{", "{\"amends\": \"" + pending + "\", "));
        as(requester(mission))
                .get("/requests/" + pending)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("withdrawal.reason", equalTo("amended"))
                .body("withdrawal.at", equalTo("2022-10-06T08:00:00Z"))
                .body("amended_by", equalTo(successor));
        var approved = file(requester(mission), sentDrone(mission));
        answer(mission, approved, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        file(requester(mission), amends.replaceFirst("\\{", "{\"amends\": \"" + approved + "\", "));
        as(requester(mission))
                .get("/requests/" + approved)
                .then()
                .body("status", equalTo("approved"))
                .body("memos[0]", containsString("not flown"));
        as(requester(mission))
                .get("/reports/denials?quarter=2022-Q4&mission=" + mission)
                .then()
                .body("total.approved_not_flown", equalTo(1))
                .body("total.distinct_flights", equalTo(2));
    }

    @Test
    void a_correction_strikes_an_answer_and_the_status_is_computed_again() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        String id = answer(mission, reference, "denied", "2022-10-05T08:00:00Z")
                .extract()
                .path("answers[0].id");
        var strike = "{\"why\": \"Typed into the wrong request\", \"answers\": [{\"id\": \"" + id
                + "\", \"struck\": true}]}";
        post(officer(mission), "/requests/" + reference + "/correction", strike).statusCode(428);
        correct(mission, reference, strike)
                .statusCode(200)
                .body("status", equalTo("unanswered"))
                .body("answers[0].struck", equalTo(true));
        as(officer(mission))
                .get("/requests/" + reference + "/history")
                .then()
                .body("items.move", contains("file", "send", "answer", "correct"))
                .body("items[3].why", equalTo("Typed into the wrong request"));
    }

    @Test
    void a_denial_that_was_an_approval_is_corrected_without_its_reasons() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        String id = post(
                        officer(mission),
                        "/requests/" + reference + "/answer",
                        """
                        {"outcome": "denied", "received_at": "2022-10-05T08:00:00Z", "reason": "security",
                         "reason_stated": "Zone interdite", "reason_assessed": "no_fly_zone"}""")
                .statusCode(200)
                .extract()
                .path("answers[0].id");
        var approval =
                """
                {"why": "Read wrongly", "answers": [{"id": "%s", "outcome": "approved"%s}]}""";
        correct(mission, reference, approval.formatted(id, ""))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/answers/0/reason", "/answers/0/reason_stated", "/answers/0/reason_assessed"));
        correct(mission, reference, approval.formatted(id, ", \"reason\": null, \"reason_stated\": null"))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/0/reason_assessed"));
        correct(
                        mission,
                        reference,
                        approval.formatted(
                                id, ", \"reason\": null, \"reason_stated\": null, \"reason_assessed\": null"))
                .statusCode(200)
                .body("status", equalTo("approved"));
    }

    @Test
    void a_receipt_is_acknowledged_once_and_later_corrected() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        var path = "/requests/" + reference + "/acknowledgement";
        post(requester(mission), path, "{\"at\": \"2022-10-04T09:00:00Z\"}").statusCode(200);
        post(requester(mission), path, "{\"at\": \"2022-10-04T10:00:00Z\"}").statusCode(409);
        correct(
                        mission,
                        reference,
                        "{\"why\": \"Read wrongly\", \"sent\": {\"acknowledged_at\": \"2022-10-04T10:00:00Z\"}}")
                .statusCode(200)
                .body("sent.acknowledged_at", equalTo("2022-10-04T10:00:00Z"));
    }

    @Test
    void a_wrong_withdrawal_is_struck_and_the_request_is_no_longer_amended() {
        var mission = mission();
        var pending = file(requester(mission), sentDrone(mission));
        file(
                requester(mission),
                unsentDrone(mission)
                        .replace("2022-10-03T08:00:00Z", "2022-10-06T08:00:00Z")
                        .replaceFirst("\\{", "{\"amends\": \"" + pending + "\", "));
        correct(mission, pending, "{\"why\": \"Amended the wrong one\", \"withdrawal\": null}")
                .statusCode(200)
                .body("status", equalTo("unanswered"))
                .body("withdrawal", nullValue())
                .body("amended_by", nullValue());
    }

    @Test
    void a_further_answer_after_a_late_one_is_a_memo() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        answer(mission, reference, "approved", "2022-10-08T08:00:00Z").statusCode(200);
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body("{\"outcome\": \"denied\", \"reason\": \"security\", \"received_at\": \"2022-10-09T08:00:00Z\"}")
                .post("/requests/" + reference + "/answer")
                .then()
                .statusCode(200)
                .body("status", equalTo("unanswered"))
                .body("late_answer.outcome", equalTo("approved"))
                .body("memos", hasSize(2));
    }

    @Test
    void a_correction_changes_only_the_fields_it_names() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        correct(
                        mission,
                        reference,
                        """
                        {"why": "Wrong callsign and hour", "request": {"aircraft": {"callsign": "UNO702"}},
                         "sent": {"at": "2022-10-04T08:00:00Z"}}""")
                .statusCode(200)
                .body("aircraft.callsign", equalTo("UNO702"))
                .body("aircraft.class", equalTo("uav"))
                .body("sent.outgoing_reference", equalTo("NV/2022/118"))
                .body("short_notice", equalTo(true));
        correct(mission, reference, "{\"why\": \"It was never sent\", \"sent\": null}")
                .statusCode(200)
                .body("status", equalTo("submitted"))
                .body("sent", nullValue())
                .body("deadline_at", nullValue());
    }

    @Test
    void a_request_sent_before_it_was_filed_here_can_still_be_corrected() {
        var mission = mission();
        var reference = file(requester(mission), unsentDrone(mission));
        post(
                        requester(mission),
                        "/requests/" + reference + "/dispatch",
                        DISPATCH.formatted("").replace("2022-10-04T05:00:00Z", "2022-10-03T07:00:00Z"))
                .statusCode(200);
        correct(mission, reference, "{\"why\": \"Wrong number\", \"sent\": {\"outgoing_reference\": \"NV/2022/119\"}}")
                .statusCode(200)
                .body("sent.outgoing_reference", equalTo("NV/2022/119"));
        correct(mission, reference, "{\"why\": \"Wrong unit\", \"request\": {\"unit\": \"Movement control\"}}")
                .statusCode(200)
                .body("unit", equalTo("Movement control"));
        correct(mission, reference, "{\"why\": \"Wrong day\", \"request\": {\"filed_at\": \"2022-10-05T00:00:00Z\"}}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/sent/at"));
    }

    @Test
    void a_contradictory_correction_is_refused_with_every_fault() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        answer(mission, reference, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        correct(
                        mission,
                        reference,
                        "{\"request\": {\"sector\": \"Nowhere\"}, \"sent\": {\"at\": \"2022-10-06T08:00:00Z\"}}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/why", "/request/sector", "/sent/at"));
        correct(mission, reference, "{\"why\": \"x\", \"sent\": null}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/sent"));
        correct(mission, reference, "{\"why\": \"x\", \"request\": {\"colour\": 1, \"sent\": {}}, \"answers\": {}}")
                .statusCode(400);
    }

    @Test
    void a_medical_flight_is_notified_and_never_unanswered() {
        var mission = mission();
        var medevac = sentDrone(mission).replace("\"isr\"", "\"medevac\"").replace("uav", "rotary_wing");
        post(requester(mission), "/requests", medevac)
                .statusCode(201)
                .body("status", equalTo("notified"))
                .body("clearance", equalTo("notification"))
                .body("short_notice", equalTo(false))
                .body("minimum_notice_hours", nullValue());
        post(
                        requester(mission),
                        "/requests",
                        sentDrone(mission).replaceFirst("\\{", "{\"clearance\": \"notification\", "))
                .statusCode(422)
                .body("errors.pointer", contains("/clearance"));
        post(requester(mission), "/requests", medevac.replaceFirst("\\{", "{\"clearance\": \"required\", "))
                .statusCode(201)
                .body("status", equalTo("unanswered"));
    }

    @Test
    void a_client_reference_is_unique_in_a_mission_and_the_refusal_names_the_request_that_has_it() {
        var mission = mission();
        var body = sentDrone(mission).replaceFirst("\\{", "{\"client_reference\": \"ATO-1\", ");
        var first = file(requester(mission), body);
        post(requester(mission), "/requests", body)
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate-client-reference"))
                .body("detail", containsString(first));
    }

    @Test
    void a_forbidden_move_gives_403_and_an_invisible_request_404() {
        var mission = mission();
        var elsewhere = mission();
        var reference = file(requester(mission), sentDrone(mission));
        post(
                        requester(mission),
                        "/requests/" + reference + "/answer",
                        "{\"outcome\": \"approved\", \"received_at\": \"2022-10-05T08:00:00Z\"}")
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        as(officer(elsewhere)).get("/requests/" + reference).then().statusCode(404);
        post(officer(elsewhere), "/requests", sentDrone(mission)).statusCode(422);
        post(ApiClient.ADMIN, "/requests", sentDrone(mission)).statusCode(403);
        post(ApiClient.manager(mission), "/requests", sentDrone(mission)).statusCode(403);
        post(officer(mission), "/accounts", "{}").statusCode(403);
        as("nobody").get("/requests").then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
    }

    @Test
    void a_list_is_paged_without_gaps_or_repeats_and_filtered_by_status() {
        var mission = mission();
        for (int i = 0; i < 5; i++) {
            file(requester(mission), sentDrone(mission));
        }
        file(requester(mission), unsentDrone(mission));
        for (var sort : new String[] {"deadline_at", "-deadline_at", "sent_at", "-filed_at"}) {
            var seen = new TreeSet<String>();
            var cursor = "";
            do {
                var page = as(requester(mission))
                        .get("/requests?limit=4&sort=" + sort + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.<List<String>>path("items.reference"));
                String next = page.path("next");
                cursor = next == null ? null : "&cursor=" + next;
            } while (cursor != null);
            assertThat(seen).as(sort).hasSize(6);
        }
        as(requester(mission))
                .get("/requests?status=submitted&status=approved&sector=East&aircraft_class=uav&sent_from=2022-10-04")
                .then()
                .body("items", hasSize(0));
        as(requester(mission))
                .get("/requests?status=unanswered&sent_from=2022-10-04&sent_to=2022-10-04&q=uno701")
                .then()
                .body("items", hasSize(5));
        as(requester(mission))
                .get("/requests?colour=blue&limit=0&status=lost&sort=colour")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/colour", "/limit", "/status", "/sort"));
    }

    @Test
    void an_etag_includes_the_status_and_gives_304() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        var now = etag(requester(mission), reference);
        as(requester(mission))
                .header("If-None-Match", now)
                .get("/requests/" + reference)
                .then()
                .statusCode(304);
        as(requester(mission))
                .header("If-None-Match", now.replace("unanswered", "pending"))
                .get("/requests/" + reference)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(now));
    }

    private static ValidatableResponse correct(String mission, String reference, String body) {
        return as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body(body)
                .post("/requests/" + reference + "/correction")
                .then();
    }
}
