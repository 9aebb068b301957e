package org.flightclearance.web.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

/** The forms of answers by leg, and what pages show of them: Gao, Timbuktu, Kidal, Gao on 7 October 2022. */
@QuarkusTest
class LegAnswerPagesTest {

    private String mission;
    private String reference;
    private String page;
    private Browser browser;

    @BeforeEach
    void fileRequest() {
        mission = mission();
        reference = filed();
        page = "/requests/" + reference;
        browser = Browser.signedInAs(officer(mission));
    }

    @Test
    void an_answer_by_leg_is_questioned_if_it_breaks_the_route_and_the_flight_goes_on_with_the_granted_legs() {
        var check = browser.fillIn(
                page + "/answer",
                answer(
                        "/legs/0/outcome", "approved",
                        "/legs/1/outcome", "denied",
                        "/legs/1/reason", "no_fly_zone",
                        "/legs/2/outcome", "approved"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(check.text())
                .contains("Leg 2 is denied, and leg 3 departs from GAKL. The aircraft would not be there.")
                .contains("Leg 2 GATB–GAKL: denied; no-fly zone");
        var fields = Browser.fields(check);
        fields.put("/confirmed", check.select("[name=/confirmed]").val());
        browser.post(page + "/answer", fields);
        assertThat(browser.location()).isEqualTo(page + "?done=answer");
        var shown = browser.follow();
        assertThat(shown.select(".memo").eachText()).contains("Approved in part: 2 of 3 legs.", "Denied: leg 2.");
        assertThat(shown.select(".flight td[data-label=Outcome]").eachText())
                .containsExactly("approved", "denied", "approved");
        assertThat(shown.select(".moves a").eachText()).contains("Go on with the granted legs");

        var question = browser.get(page + "/granted_legs");
        assertThat(question.select("dl.facts dd").eachText()).containsExactly("1 GAGO–GATB 3 GAKL–GAGO", "2 GATB–GAKL");
        browser.post(page + "/granted_legs", Browser.fields(question));
        assertThat(browser.location()).isEqualTo(page + "?done=granted_legs");
        var gone = browser.follow();
        assertThat(gone.select(".flight td[data-label=Outcome]").eachText())
                .containsExactly("approved", "denied dropped", "approved");
        assertThat(gone.select(".history .changes").text()).contains("Dropped legs 2");
        assertThat(gone.select(".map-words").text())
                .contains("Leg 2 (may not fly): ")
                .doesNotContain("Leg 1 (may not fly)");
        assertThat(browser.get(page + "/flight").select("legend").eachText())
                .contains("Leg 1 GAGO–GATB", "Leg 3 GAKL–GAGO")
                .doesNotContain("Leg 2 GATB–GAKL");
        browser.get(page + "/granted_legs");
        assertThat(browser.status()).isEqualTo(409);
    }

    @Test
    void the_legs_that_a_revocation_is_for_are_ticked() {
        browser.fillIn(page + "/answer", answer("/outcome", "approved"));
        var form = browser.get(page + "/revoke");
        assertThat(form.select("#field-legs label").eachText())
                .containsExactly("Leg 1 GAGO–GATB", "Leg 2 GATB–GAKL", "Leg 3 GAKL–GAGO");
        browser.fillIn(page + "/revoke", answer("/legs/2/outcome", "denied", "/reason", "security"));
        assertThat(browser.follow().select(".flight td[data-label=Outcome]").eachText())
                .containsExactly("approved", "approved", "denied");
        var faulty = browser.fillIn(page + "/revoke", answer("/legs/0/outcome", "denied", "/legs/1/outcome", "denied"));
        assertThat(faults(faulty)).containsExactly("#field-reason");
        assertThat(faulty.select("#field-legs input[checked]").eachAttr("name"))
                .containsExactly("/legs/0/outcome", "/legs/1/outcome");
        browser.fillIn(page + "/revoke", answer("/reason", "security"));
        assertThat(browser.follow().select(".flight td[data-label=Outcome]").eachText())
                .containsExactly("denied", "denied", "denied");
    }

    @Test
    void the_faults_of_an_answer_by_leg_are_at_the_fields_of_the_leg() {
        var denied = browser.fillIn(page + "/answer", answer("/legs/1/outcome", "denied", "/legs/2/outcome", "denied"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(denied)).containsExactlyInAnyOrder("#field-legs-1-reason", "#field-legs-2-reason");
        var form = browser.fillIn(page + "/answer", answer("/legs/2/conditions", "By day"));
        assertThat(faults(form)).containsExactly("#field-legs-2-outcome");
        assertThat(form.select("details[id=field-legs]").hasAttr("open")).isTrue();
        assertThat(form.getElementById("field-legs-2-conditions").val()).isEqualTo("By day");
        assertThat(Browser.signedInAs(officer(mission))
                        .reading("fr")
                        .get(page + "/answer")
                        .select("summary")
                        .text())
                .contains("La réponse diffère selon l’étape");
    }

    @Test
    void a_recorded_answer_by_leg_stays_in_its_correction_and_can_be_changed_there() {
        browser.fillIn(page + "/answer", answer("/legs/0/outcome", "approved", "/legs/0/conditions", "By day"));
        assertThat(browser.status()).isEqualTo(303);
        browser.fillIn(page + "/correct", Map.of("/why", "Only a word"));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get(page).select(".box dd").eachText()).contains("approved; By day");
        var faulty = browser.fillIn(
                page + "/correct", Map.of("/why", "Leg 2 was denied", "/answers/0/legs/1/reason", "security"));
        assertThat(faults(faulty)).containsExactly("#field-answers-0-legs-1-outcome");
        browser.fillIn(
                page + "/correct",
                Map.of(
                        "/why",
                        "Leg 2 was denied",
                        "/answers/0/legs/1/outcome",
                        "denied",
                        "/answers/0/legs/1/reason",
                        "security"));
        assertThat(browser.follow().select(".memo").eachText()).contains("Denied: leg 2.");
        assertThat(browser.get(page).select(".history .changes").last().text())
                .contains("Leg 2: Outcome denied", "Leg 2: Reason as stated security");
    }

    @Test
    void one_letter_answers_a_request_by_leg() {
        var letter = new HashMap<String, Object>(answer("/outcome", "approved", "/reason", "security"));
        letter.put("request", List.of(filed(), reference));
        letter.put("/requests/1/legs/2/outcome", "denied");
        var form = browser.post("/letters/answer/check", letter);
        assertThat(form.text()).contains("Leg 3 GAKL–GAGO: denied; security");
        letter.put("/requests/1/legs/1/outcome", "approved");
        letter.put("/requests/1/legs/0/reason", "other");
        var faulty = browser.post("/letters/answer/check", letter);
        assertThat(faults(faulty)).containsExactly("#field-requests-1-legs-0-outcome");
        letter.remove("/requests/1/legs/0/reason");
        browser.post("/letters/answer", letter);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get(page).select(".memo").eachText()).contains("Approved in part: 1 of 3 legs.");
    }

    private static Map<String, String> answer(String... fields) {
        var answer = new HashMap<>(Map.of("/received_at", "2022-10-05T09:00"));
        for (int i = 0; i < fields.length; i += 2) {
            answer.put(fields[i], fields[i + 1]);
        }
        return answer;
    }

    private String filed() {
        var legs =
                """
                "legs": [{"from": "GAGO", "to": "GATB", "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T07:00:00Z"},
                  {"from": "GATB", "to": "GAKL", "etd": "2022-10-07T08:00:00Z", "eta": "2022-10-07T10:00:00Z"},
                  {"from": "GAKL", "to": "GAGO", "etd": "2022-10-07T11:00:00Z", "eta": "2022-10-07T12:00:00Z"}],
                 "passengers\"""";
        return ApiClient.file(
                requester(mission), ApiClient.sentDrone(mission).replaceFirst("(?s)\"legs\".*\"passengers\"", legs));
    }
}
