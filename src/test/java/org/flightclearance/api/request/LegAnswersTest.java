package org.flightclearance.api.request;

import java.math.BigDecimal;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Answers for single legs: Gao, Ber, Timbuktu, Gao on 7 October 2022. */
@QuarkusTest
@OnBothDatabases
class LegAnswersTest {

    private static final String IN_TIME = "2022-10-05T08:00:00Z";
    private static final String LATE = "2022-10-08T08:00:00Z";

    private static final String ZONE_OF_LEG_1 =
            """
            {"mission": "%s", "kind": "no_fly_zone", "name": "Closed", "valid_from": "2022-01-15", "source": "letter",
             "area": {"type": "Polygon",
                      "coordinates": [[[-1.3, 16.5], [-1.2, 16.5], [-1.2, 16.6], [-1.3, 16.6], [-1.3, 16.5]]]}}""";

    @Inject
    EntityManager database;

    private String mission;
    private String officer;

    @BeforeEach
    void createMission() {
        mission = mission();
        officer = officer(mission);
    }

    @Test
    void a_request_of_which_a_leg_is_approved_counts_once_as_approved_in_part() {
        var reference = filed();
        answer(
                        reference,
                        IN_TIME,
                        """
                        {"leg": 1, "outcome": "approved", "conditions": "By day only"},
                        {"leg": 3, "outcome": "approved"},
                        {"leg": 2, "outcome": "denied", "reason": "no_fly_zone", "reason_stated": "Zone interdite"}""")
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("approved_in_part", equalTo(true))
                .body("legs.outcome", contains("approved", "denied", "approved"))
                .body("answer.outcome", equalTo("approved"))
                .body("answer.reason", nullValue())
                .body("answer.legs[2].reason_stated", equalTo("Zone interdite"))
                .body("memos", hasItems("Approved in part: 2 of 3 legs.", "Denied: leg 2."))
                .body("warnings.kind", contains("route_broken"))
                .body("warnings.pointer", contains("/legs/2/outcome"));
        assertThat(as(officer).get("/requests/" + reference + "/history").asString())
                .contains("/answers/0/legs/1/reason\"", "no_fly_zone");
        as(officer)
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4")
                .then()
                .body("total.sent", equalTo(1))
                .body("total.approved", equalTo(1))
                .body("total.denied", equalTo(0));
    }

    @Test
    void it_is_denied_if_no_leg_is_approved_and_a_leg_that_nobody_answers_stays_unanswered() {
        var reference = filed();
        answer(reference, IN_TIME, "{\"leg\": 2, \"outcome\": \"denied\", \"reason\": \"security\"}")
                .statusCode(200)
                .body("status", equalTo("denied"))
                .body("approved_in_part", equalTo(false))
                .body("answer.reason", equalTo("security"))
                .body("legs.outcome", contains("unanswered", "denied", "unanswered"))
                .body("memos", hasItem("No answer recorded by the deadline for legs 1, 3."))
                .body("warnings", empty());
        again(reference, LATE, "{\"leg\": 1, \"outcome\": \"approved\"}")
                .body("status", equalTo("denied"))
                .body("legs.outcome", contains("unanswered", "denied", "unanswered"))
                .body("memos", hasItem("Answered after the deadline: leg 1."));
        again(reference, IN_TIME, "{\"leg\": 3, \"outcome\": \"approved\"}")
                .body("status", equalTo("approved"))
                .body("status_since", equalTo(IN_TIME))
                .body("legs.outcome", contains("unanswered", "denied", "approved"));
    }

    @Test
    void a_late_answer_by_leg_leaves_the_request_unanswered() {
        var reference = filed();
        answer(reference, LATE, "{\"leg\": 1, \"outcome\": \"approved\"}")
                .body("status", equalTo("unanswered"))
                .body("late_answer.outcome", equalTo("approved"))
                .body("late_answer.legs[0].leg", equalTo(1))
                .body("approved_in_part", equalTo(false))
                .body("legs.outcome", contains("unanswered", "unanswered", "unanswered"));
    }

    @Test
    void every_fault_of_an_answer_by_leg_names_its_field() {
        var reference = filed();
        post(
                        officer,
                        "/requests/" + reference + "/answer",
                        """
                        {"outcome": "denied", "received_at": "%s", "legs": [
                          {"leg": 4, "outcome": "denied", "reason": "security", "conditions": "By day"},
                          {"leg": 1},
                          {"leg": 1, "outcome": "approved", "reason": "security"},
                          {"outcome": "approved", "reason_stated": "Non"}]}"""
                                .formatted(IN_TIME))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/outcome",
                                "/legs/0/leg",
                                "/legs/0/conditions",
                                "/legs/1/outcome",
                                "/legs/2/leg",
                                "/legs/2/reason",
                                "/legs/3/leg",
                                "/legs/3/reason_stated"));
        answer(reference, IN_TIME, "{\"leg\": 1, \"outcome\": \"denied\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/legs/0/reason"));
        post(officer, "/requests/" + reference + "/answer", "{\"received_at\": \"" + IN_TIME + "\", \"legs\": []}")
                .statusCode(422)
                .body("errors.pointer", contains("/legs"));
        post(officer, "/requests/" + reference + "/answer", "{\"received_at\": \"" + IN_TIME + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/outcome"));
    }

    @Test
    void one_letter_answers_some_requests_by_leg_and_gives_its_reason_to_the_denied_legs() {
        var one = filed();
        var other = filed();
        post(
                        officer,
                        "/answers",
                        """
                        {"outcome": "approved", "reason": "military_operations", "reason_assessed": "security", "received_at": "%s", "requests": [
                          {"reference": "%s"},
                          {"reference": "%s", "legs": [{"leg": 3, "outcome": "denied"}, {"leg": 1, "outcome": "approved"}]}]}"""
                                .formatted(IN_TIME, one, other))
                .statusCode(200)
                .body("items.status", contains("approved", "approved"))
                .body("items.approved_in_part", contains(false, true))
                .body("items[0].answer.reason", nullValue())
                .body("items.answer.reason_assessed", contains(null, "security"))
                .body("items[1].answer.legs[0].reason", equalTo("military_operations"));
        post(
                        officer,
                        "/answers",
                        """
                        {"outcome": "approved", "received_at": "%s", "requests": [
                          {"reference": "%s", "legs": [{"leg": 3}]}]}"""
                                .formatted(IN_TIME, filed()))
                .statusCode(422)
                .body("errors.pointer", contains("/requests/0/legs/0/outcome"));
    }

    @Test
    void a_correction_changes_legs_and_the_outcome_follows() {
        var reference = filed();
        answer(
                reference,
                IN_TIME,
                "{\"leg\": 1, \"outcome\": \"approved\"}, {\"leg\": 2, \"outcome\": \"denied\", \"reason\": \"security\"}");
        var id = as(officer).get("/requests/" + reference).path("answers[0].id").toString();
        corrected(
                        reference,
                        """
                        "answers": [{"id": "%s", "legs": [{"leg": 5, "outcome": "denied", "reason": "security"}]}]"""
                                .formatted(id))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/0/legs/0/leg"));
        corrected(
                        reference,
                        """
                        "answers": [{"id": "%s", "legs": [{"leg": 1, "outcome": "denied", "reason": "security"}]}]"""
                                .formatted(id))
                .statusCode(200)
                .body("status", equalTo("denied"))
                .body("answers[0].outcome", equalTo("denied"));
        corrected(
                        reference,
                        "\"answers\": [{\"id\": \"%s\", \"legs\": null, \"outcome\": \"approved\", \"reason\": null}]"
                                .formatted(id))
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("approved_in_part", equalTo(false));
    }

    /** The reason of a denial by leg was that of the leg, and nobody wrote it for the whole answer. */
    @Test
    void a_correction_that_approves_a_leg_takes_the_reason_of_the_denied_leg_from_the_whole_answer() {
        var reference = filed();
        answer(reference, IN_TIME, "{\"leg\": 2, \"outcome\": \"denied\", \"reason\": \"security\"}")
                .body("answers[0].reason", equalTo("security"));
        corrected(
                        reference,
                        """
                        "answers": [{"id": "%s", "legs": [{"leg": 1, "outcome": "approved"},
                          {"leg": 2, "outcome": "denied", "reason": "security"}]}]"""
                                .formatted(answerOf(reference)))
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("answers[0].reason", nullValue())
                .body("answers[0].legs[1].reason", equalTo("security"));
    }

    @Test
    void answers_of_a_correction_that_are_no_list_are_refused_by_name() {
        corrected(filed(), "\"answers\": {\"id\": \"x\", \"reason\": \"security\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/answers"));
    }

    @Test
    void one_leg_is_revoked_alone() {
        var reference = filed();
        post(
                officer,
                "/requests/" + reference + "/answer",
                "{\"outcome\": \"approved\", \"received_at\": \"" + IN_TIME + "\"}");
        var revocation =
                """
                {"received_at": "2022-10-06T08:00:00Z", "reason": "security", "legs": [%s]}""";
        post(officer, "/requests/" + reference + "/revocation", revocation.formatted("7"))
                .statusCode(422)
                .body("errors.pointer", contains("/legs/0"));
        post(
                        officer,
                        "/requests/" + reference + "/revocation",
                        "{\"received_at\": \"2022-10-06T08:00:00Z\", \"legs\": [2]}")
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        post(officer, "/requests/" + reference + "/revocation", revocation.formatted("2"))
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("approved_in_part", equalTo(true))
                .body("legs.outcome", contains("approved", "denied", "approved"));
    }

    @Test
    void the_mission_goes_on_with_the_granted_legs_and_drops_the_others() {
        var reference = filed();
        post(officer, "/requests/" + reference + "/granted-legs", "").statusCode(409);
        answer(
                        reference,
                        IN_TIME,
                        """
                        {"leg": 2, "outcome": "approved"}, {"leg": 3, "outcome": "approved"},
                        {"leg": 1, "outcome": "denied", "reason": "security"}""")
                .body("allowed_moves", hasItem("granted_legs"));
        post(officer, "/requests/" + reference + "/flight", "{\"legs\": [{\"leg\": 1, \"outcome\": \"flown\"}]}")
                .statusCode(422)
                .body("errors.pointer", contains("/legs/0/leg"));
        post(officer, "/requests/" + reference + "/granted-legs", "")
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("approved_in_part", equalTo(true))
                .body("legs.dropped", contains(true, false, false))
                .body("legs.outcome", contains("denied", "approved", "approved"))
                .body("deadline_at", equalTo("2022-10-07T09:00:00Z"))
                .body("allowed_moves", not(hasItem("granted_legs")))
                .body("memos", hasItem("The mission goes on without leg 1."));
        post(
                        officer,
                        "/requests/" + reference + "/flight",
                        "{\"legs\": [{\"leg\": 2, \"outcome\": \"flown\"}, {\"leg\": 3, \"outcome\": \"flown\"}]}")
                .statusCode(200)
                .body("execution", equalTo("flown"));
        as(officer).get("/requests/" + reference + "/history").then().body("items.move", hasItem("granted_legs"));
    }

    @Test
    void a_late_answer_for_a_leg_stays_late_although_the_mission_goes_on_without_the_leg() {
        var reference = filed();
        answer(
                reference,
                IN_TIME,
                """
                {"leg": 1, "outcome": "denied", "reason": "security"}, {"leg": 2, "outcome": "approved"}""");
        again(reference, "2022-10-07T06:00:00.000001Z", "{\"leg\": 3, \"outcome\": \"approved\"}")
                .body("legs.outcome", contains("denied", "approved", "unanswered"));
        post(officer, "/requests/" + reference + "/granted-legs", "")
                .statusCode(200)
                .body("deadline_at", equalTo("2022-10-07T09:00:00Z"))
                .body("legs.dropped", contains(true, false, true))
                .body("legs.outcome", contains("denied", "approved", "unanswered"))
                .body("memos", hasItem("Answered after the deadline: leg 3."));
        report().body("legs.approved", equalTo(1)).body("legs.unanswered", equalTo(1));
        again(reference, "2022-10-07T06:00:00Z", "{\"leg\": 3, \"outcome\": \"approved\"}")
                .body("legs.outcome", contains("denied", "approved", "approved"));
    }

    @Test
    void a_leg_that_the_mission_took_back_before_the_deadline_is_not_left_unanswered_by_the_host() {
        var reference = filed();
        answer(reference, IN_TIME, "{\"leg\": 1, \"outcome\": \"approved\"}");
        withdrawn(reference, "2022-10-06T08:00:00Z")
                .body("status", equalTo("approved"))
                .body("legs.outcome", contains("approved", null, null))
                .body("memos", hasSize(2))
                .body("memos", hasItem("Approved in part: 1 of 3 legs."));
        report().body("legs.approved", equalTo(1)).body("legs.unanswered", equalTo(0));
        again(reference, "2022-10-06T20:00:00Z", "{\"leg\": 2, \"outcome\": \"approved\"}")
                .body("legs.outcome", contains("approved", null, null))
                .body("memos", hasSize(2));
        report().body("legs.approved", equalTo(1)).body("legs.unanswered", equalTo(0));
    }

    @Test
    void a_leg_is_taken_back_by_a_withdrawal_at_the_deadline_but_not_after_it() {
        var deadline = "2022-10-07T06:00:00Z";
        var inTime = filed();
        answer(inTime, IN_TIME, "{\"leg\": 1, \"outcome\": \"approved\"}");
        withdrawn(inTime, deadline).body("legs.outcome", contains("approved", null, null));
        again(inTime, deadline, "{\"leg\": 2, \"outcome\": \"approved\"}")
                .body("legs.outcome", contains("approved", "approved", null));
        var late = filed();
        answer(late, IN_TIME, "{\"leg\": 1, \"outcome\": \"approved\"}");
        withdrawn(late, deadline.replace("Z", ".000001Z"))
                .body("legs.outcome", contains("approved", "unanswered", "unanswered"));
    }

    @Test
    void a_correction_of_what_was_decided_takes_the_dropped_legs_back() {
        var struck = goingOn();
        corrected(struck, "\"answers\": [{\"id\": \"%s\", \"struck\": true}]".formatted(answerOf(struck)))
                .statusCode(200)
                .body("status", equalTo("unanswered"))
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("legs.dropped", contains(false, false, false))
                .body("legs.outcome", contains("unanswered", "unanswered", "unanswered"));
        report().body("legs.asked", equalTo(3)).body("legs.unanswered", equalTo(3));
        answer(struck, "2022-10-07T07:00:00Z", "{\"leg\": 2, \"outcome\": \"denied\", \"reason\": \"security\"}")
                .body("status", equalTo("unanswered"))
                .body("late_answer.hours_late", equalTo(new BigDecimal("1.0")));

        var granted = goingOn();
        corrected(
                        granted,
                        "\"answers\": [{\"id\": \"%s\", \"legs\": null, \"outcome\": \"approved\", \"reason\": null}]"
                                .formatted(answerOf(granted)))
                .statusCode(200)
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("legs.dropped", contains(false, false, false))
                .body("legs.outcome", contains("approved", "approved", "approved"))
                .body("allowed_moves", not(hasItem("granted_legs")));
        report().body("legs.asked", equalTo(6)).body("legs.approved", equalTo(3));

        var otherwise = goingOn();
        corrected(
                        otherwise,
                        """
                        "answers": [{"id": "%s", "legs": [{"leg": 1, "outcome": "denied", "reason": "security"},
                          {"leg": 2, "outcome": "denied", "reason": "security"}, {"leg": 3, "outcome": "approved"}]}]"""
                                .formatted(answerOf(otherwise)))
                .statusCode(200)
                .body("legs.dropped", contains(false, false, false))
                .body("allowed_moves", hasItem("granted_legs"));
    }

    /** 07:00 is after the deadline of the request as it was asked, and before that of the legs that it goes on with. */
    @Test
    void a_correction_that_makes_the_deciding_answer_late_takes_the_dropped_legs_back() {
        var late = "\"received_at\": \"2022-10-07T07:00:00Z\"";
        var named = filed();
        answer(named, IN_TIME, "{\"leg\": 2, \"outcome\": \"approved\"}, {\"leg\": 3, \"outcome\": \"approved\"}");
        dropped(named, "unanswered");
        corrected(named, "\"answers\": [{\"id\": \"%s\", %s}]".formatted(answerOf(named), late))
                .statusCode(200)
                .body("status", equalTo("unanswered"))
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("legs.dropped", contains(false, false, false))
                .body("legs.outcome", contains("unanswered", "unanswered", "unanswered"))
                .body("late_answer.hours_late", equalTo(new BigDecimal("1.0")));

        var denied = filed();
        answer(denied, "2022-10-05T07:00:00Z", "{\"leg\": 1, \"outcome\": \"denied\", \"reason\": \"security\"}");
        again(denied, IN_TIME, "{\"leg\": 2, \"outcome\": \"approved\"}, {\"leg\": 3, \"outcome\": \"approved\"}");
        dropped(denied, "denied");
        var second = as(officer)
                .get("/requests/" + denied)
                .path("answers.find { it.received_at == '" + IN_TIME + "' }.id")
                .toString();
        corrected(denied, "\"answers\": [{\"id\": \"%s\", %s}]".formatted(second, late))
                .statusCode(200)
                .body("status", equalTo("denied"))
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("legs.dropped", contains(false, false, false))
                .body("legs.outcome", contains("denied", "unanswered", "unanswered"));
        report().body("total.later_granted", equalTo(1));
    }

    @Test
    void a_correction_of_the_first_departure_to_before_the_answer_takes_the_dropped_legs_back() {
        var reference = filed();
        answer(reference, IN_TIME, "{\"leg\": 2, \"outcome\": \"approved\"}, {\"leg\": 3, \"outcome\": \"approved\"}");
        dropped(reference, "unanswered");
        corrected(
                        reference,
                        "\"request\": {\"legs\": %s}"
                                .formatted(legs("").replace("2022-10-07T06:00", "2022-10-05T07:00")
                                        .replace("2022-10-07T08:00", "2022-10-05T07:30")))
                .statusCode(200)
                .body("status", equalTo("unanswered"))
                .body("deadline_at", equalTo("2022-10-05T07:00:00Z"))
                .body("legs.dropped", contains(false, false, false))
                .body("late_answer.hours_late", equalTo(new BigDecimal("1.0")));
    }

    @Test
    void a_leg_that_a_correction_adds_is_not_dropped_with_the_others() {
        var reference = goingOn();
        var more =
                """
                , {"from": "GAGO", "to": "GATB", "etd": "2022-10-07T14:00:00Z", "eta": "2022-10-07T16:00:00Z"}""";
        corrected(reference, "\"request\": {\"legs\": %s}".formatted(legs(more)))
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("legs.dropped", contains(false, false, false, false))
                .body("legs.outcome", contains("denied", "approved", "approved", "unanswered"))
                .body("allowed_moves", hasItem("granted_legs"));
        var fewer = goingOn();
        corrected(
                        fewer,
                        "\"request\": {\"legs\": %s}, \"answers\": [{\"id\": \"%s\", \"legs\": [%s, %s]}]"
                                .formatted(
                                        legs("").replaceFirst("(?s),\\s*\\{\"from\": \"GATB\".*", "]"),
                                        answerOf(fewer),
                                        "{\"leg\": 1, \"outcome\": \"denied\", \"reason\": \"security\"}",
                                        "{\"leg\": 2, \"outcome\": \"approved\"}"))
                .statusCode(200)
                .body("legs.dropped", contains(true, false));
    }

    @Test
    void facts_before_the_approval_that_are_recorded_late_take_the_dropped_legs_back() {
        var before = "2022-10-05T07:00:00Z";
        withdrawn(goingOn(), before)
                .body("status", equalTo("withdrawn"))
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("legs.dropped", contains(false, false, false));
        again(
                        goingOn(),
                        before,
                        """
                        {"leg": 1, "outcome": "denied", "reason": "security"},
                        {"leg": 2, "outcome": "denied", "reason": "security"},
                        {"leg": 3, "outcome": "denied", "reason": "security"}""")
                .body("status", equalTo("denied"))
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("legs.dropped", contains(false, false, false));
    }

    @Test
    void what_happens_after_the_approval_leaves_the_dropped_legs_dropped() {
        withdrawn(goingOn(), "2022-10-06T08:00:00Z")
                .body("status", equalTo("approved"))
                .body("legs.dropped", contains(true, false, false));
        again(goingOn(), "2022-10-05T07:00:00Z", "{\"leg\": 2, \"outcome\": \"denied\", \"reason\": \"security\"}")
                .body("status", equalTo("approved"))
                .body("legs.dropped", contains(true, false, false));
        post(
                        officer,
                        "/requests/" + goingOn() + "/revocation",
                        "{\"received_at\": \"2022-10-06T08:00:00Z\", \"reason\": \"security\"}")
                .statusCode(200)
                .body("status", equalTo("denied"))
                .body("deadline_at", equalTo("2022-10-07T09:00:00Z"))
                .body("legs.dropped", contains(true, false, false));
    }

    @Test
    void a_correction_of_anything_else_leaves_the_dropped_legs_dropped() {
        var reference = goingOn();
        corrected(
                        reference,
                        """
                        "request": {"unit": "Air"}, "answers": [{"id": "%s", "authority_reference": "MAE/7"}]"""
                                .formatted(answerOf(reference)))
                .statusCode(200)
                .body("answers[0].authority_reference", equalTo("MAE/7"))
                .body("deadline_at", equalTo("2022-10-07T09:00:00Z"))
                .body("legs.dropped", contains(true, false, false));
    }

    @Test
    void the_times_of_a_dropped_leg_cannot_be_amended_and_those_of_the_others_can() {
        var future = flight().replace("2022-10-07", "2040-10-07");
        var reference = file(officer, future);
        answer(
                reference,
                IN_TIME,
                """
                {"leg": 2, "outcome": "approved"}, {"leg": 3, "outcome": "approved"},
                {"leg": 1, "outcome": "denied", "reason": "security"}""");
        post(officer, "/requests/" + reference + "/granted-legs", "").statusCode(200);
        var unsent = future.replaceFirst("(?s),\\s*\"sent\".*", "}");
        amended(reference, unsent.replace("T06:00", "T05:00").replace("T08:00", "T08:30"))
                .statusCode(422)
                .body("errors.pointer", contains("/legs/0/etd", "/legs/0/eta"));
        amended(reference, unsent.replace("T10:00", "T10:30").replace("T09:00", "T10:00"))
                .statusCode(200)
                .body("deadline_at", equalTo("2040-10-07T10:00:00Z"))
                .body("legs.dropped", contains(true, false, false));
    }

    /** As earlier versions left them, when a correction of the answer made the reason for dropping them void. */
    @Test
    void legs_that_are_dropped_without_an_answer_for_them_alone_are_counted_too() {
        var reference = filed();
        post(
                officer,
                "/requests/" + reference + "/answer",
                "{\"outcome\": \"approved\", \"received_at\": \"" + IN_TIME + "\"}");
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update flight_request set going_legs = '2 3' where reference = :reference")
                .setParameter("reference", reference)
                .executeUpdate());
        withdrawn(reference, "2022-10-06T08:00:00Z");
        report().body("legs.asked", equalTo(3)).body("legs.approved", equalTo(3));
    }

    @Test
    void a_request_that_goes_on_without_a_leg_counts_by_the_restrictions_of_when_it_was_approved() {
        post(officer, "/restrictions", ZONE_OF_LEG_1.formatted(mission)).statusCode(201);
        var reference = file(
                officer,
                flight().replace("\"GAGO\"", "{\"name\": \"Gao\", \"latitude\": 16.25, \"longitude\": 0.0}")
                        .replace("\"GATB\"", "{\"name\": \"Timbuktu\", \"latitude\": 16.73, \"longitude\": -3.0}"));
        answer(
                        reference,
                        IN_TIME,
                        """
                        {"leg": 1, "outcome": "denied", "reason": "no_fly_zone"}, {"leg": 2, "outcome": "approved"},
                        {"leg": 3, "outcome": "approved"}""")
                .body("conflicts.leg", contains(1));
        post(officer, "/requests/" + reference + "/granted-legs", "")
                .statusCode(200)
                .body("conflicts", empty());
        report().body("by.conflict.key", contains("no_fly_zone"));
        corrected(
                        reference,
                        "\"answers\": [{\"id\": \"%s\", \"legs\": null, \"outcome\": \"approved\", \"reason\": null}]"
                                .formatted(answerOf(reference)))
                .body("conflicts.leg", contains(1));
        report().body("by.conflict.key", contains("no_fly_zone"));
    }

    /** A request of which the first leg is denied and dropped. */
    private String goingOn() {
        var reference = filed();
        answer(
                reference,
                IN_TIME,
                """
                {"leg": 2, "outcome": "approved"}, {"leg": 3, "outcome": "approved"},
                {"leg": 1, "outcome": "denied", "reason": "security"}""");
        post(officer, "/requests/" + reference + "/granted-legs", "")
                .statusCode(200)
                .body("legs.dropped", contains(true, false, false));
        return reference;
    }

    private void dropped(String reference, String firstLeg) {
        post(officer, "/requests/" + reference + "/granted-legs", "")
                .statusCode(200)
                .body("legs.dropped", contains(true, false, false))
                .body("legs.outcome", contains(firstLeg, "approved", "approved"))
                .body("deadline_at", equalTo("2022-10-07T09:00:00Z"));
    }

    private String answerOf(String reference) {
        return as(officer).get("/requests/" + reference).path("answers[0].id").toString();
    }

    private ValidatableResponse withdrawn(String reference, String at) {
        return post(
                        officer,
                        "/requests/" + reference + "/withdrawal",
                        "{\"reason\": \"weather\", \"at\": \"" + at + "\"}")
                .statusCode(200);
    }

    private ValidatableResponse report() {
        return as(officer)
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4")
                .then();
    }

    private String filed() {
        return file(officer, flight());
    }

    private String flight() {
        return """
                {"mission": "%s", "purpose": "passenger", "aircraft": {"class": "rotary_wing"}, "sector": "East",
                 "legs": %s,
                 "sent": {"at": "2022-10-04T05:00:00Z", "channel": "note_verbale"}}"""
                .formatted(mission, legs(""));
    }

    /** @param more further legs, each after a comma */
    private static String legs(String more) {
        return """
                [{"from": "GAGO", "to": {"name": "Ber", "latitude": 16.83, "longitude": -2.52},
                  "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T08:00:00Z"},
                 {"from": {"name": "Ber", "latitude": 16.83, "longitude": -2.52}, "to": "GATB",
                  "etd": "2022-10-07T09:00:00Z", "eta": "2022-10-07T10:00:00Z"},
                 {"from": "GATB", "to": "GAGO", "etd": "2022-10-07T11:00:00Z", "eta": "2022-10-07T13:00:00Z"}%s]"""
                .formatted(more);
    }

    private ValidatableResponse answer(String reference, String at, String legs) {
        return post(
                officer,
                "/requests/" + reference + "/answer",
                "{\"received_at\": \"" + at + "\", \"legs\": [" + legs + "]}");
    }

    private ValidatableResponse again(String reference, String at, String legs) {
        var tag = as(officer).get("/requests/" + reference).header("ETag");
        return as(officer)
                .header("If-Match", tag)
                .body("{\"received_at\": \"" + at + "\", \"legs\": [" + legs + "]}")
                .post("/requests/" + reference + "/answer")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse amended(String reference, String flight) {
        var tag = as(officer).get("/requests/" + reference).header("ETag");
        return as(officer)
                .header("If-Match", tag)
                .body(flight)
                .put("/requests/" + reference)
                .then();
    }

    private ValidatableResponse corrected(String reference, String change) {
        var tag = as(officer).get("/requests/" + reference).header("ETag");
        return as(officer)
                .header("If-Match", tag)
                .body("{\"why\": \"The letter says otherwise\", " + change + "}")
                .post("/requests/" + reference + "/correction")
                .then();
    }
}
