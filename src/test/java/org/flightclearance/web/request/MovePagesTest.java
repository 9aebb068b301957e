package org.flightclearance.web.request;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class MovePagesTest {

    @Test
    void a_request_goes_from_filed_to_corrected_on_its_pages() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var at = "/requests/" + reference;
        var browser = Browser.signedInAs(officer(mission));

        browser.fillIn(at + "/send", Map.of("/sent/at", "2022-10-04T05:00", "/sent/channel", "note_verbale"));
        assertThat(browser.location()).isEqualTo(at + "?done=send");
        assertThat(browser.follow().select("[role=status]").text()).isEqualTo("Sent");
        browser.fillIn(at + "/acknowledge", Map.of("/sent/acknowledged_at", "2022-10-04T07:00"));
        assertThat(browser.status()).isEqualTo(303);
        browser.fillIn(
                at + "/answer",
                Map.of("/outcome", "approved", "/received_at", "2022-10-05T09:00", "/conditions", "Below FL100"));
        assertThat(browser.follow().select(".standing .tag").first().text()).isEqualTo("approved");
        browser.fillIn(at + "/revoke", Map.of("/received_at", "2022-10-06T09:00", "/reason", "security"));
        assertThat(browser.follow().select(".standing .tag").first().text()).isEqualTo("denied");

        browser.fillIn(
                at + "/correct", Map.of("/why", "The letter was for another flight", "/answers/0/struck", "true"));
        var corrected = browser.follow();
        assertThat(corrected.select(".box.struck h2").text()).contains("approved", "struck");
        assertThat(corrected.select(".standing").text()).contains("denied", "6 Oct 2022 09:00Z");
        assertThat(corrected.select(".history h3").eachText())
                .containsExactly(
                        "Filed", "Sent", "Receipt acknowledged", "Answer recorded", "Approval revoked", "Corrected");
        assertThat(corrected.select(".history blockquote").text()).isEqualTo("The letter was for another flight");
        assertThat(corrected.select(".history .changes").last().text()).isEqualTo("Struck yes");
    }

    @Test
    void withdrawing_an_approved_flight_says_that_it_stays_approved() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(requester(mission));
        var form = "/requests/" + reference + "/withdraw";
        ApiClient.answer(mission, reference, "approved", "2022-10-05T09:00:00Z").statusCode(200);
        assertThat(browser.get(form).select(".lead").text()).startsWith("This flight was approved. It stays approved");
    }

    @Test
    void a_page_offers_only_the_moves_that_status_and_role_allow() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var page = "/requests/" + reference;
        assertThat(Browser.signedInAs(officer(mission))
                        .get(page)
                        .select(".moves a, .more a")
                        .eachText())
                .containsExactly("Record as sent", "Withdraw", "Copy", "Amend", "Correct the record", "Repeat");
        assertThat(Browser.signedInAs(requester(mission))
                        .get(page)
                        .select(".moves a, .more a")
                        .eachText())
                .containsExactly("Record as sent", "Withdraw", "Copy", "Amend", "Repeat");
        assertThat(Browser.signedInAs(ApiClient.manager(mission)).get(page).select(".moves a, .more a"))
                .isEmpty();
        var requester = Browser.signedInAs(requester(mission));
        requester.get(page + "/correct");
        assertThat(requester.status()).isEqualTo(403);
        requester.get(page + "/acknowledge");
        assertThat(requester.status()).isEqualTo(409);
    }

    @Test
    void a_move_with_faults_names_its_fields_and_keeps_the_typed_values() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(officer(mission));
        var page = browser.fillIn(
                "/requests/" + reference + "/answer",
                Map.of("/outcome", "denied", "/received_at", "2022-10-01T09:00", "/reason_stated", "Non"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(page)).containsExactlyInAnyOrder("#field-received_at", "#field-reason");
        assertThat(page.getElementById("field-reason_stated").wholeText().strip())
                .isEqualTo("Non");
        assertThat(page.select("[name=/outcome][checked]").val()).isEqualTo("denied");

        var withdrawal =
                browser.fillIn("/requests/" + reference + "/withdraw", Map.of("/withdrawal/at", "2022-10-01T09:00"));
        assertThat(faults(withdrawal)).containsExactlyInAnyOrder("#field-withdrawal-reason", "#field-withdrawal-at");
        var acknowledgement = browser.fillIn("/requests/" + reference + "/acknowledge", Map.of());
        assertThat(faults(acknowledgement)).containsExactly("#field-sent-acknowledged_at");
    }

    @Test
    void a_user_who_acts_on_an_outdated_form_is_told_and_can_send_it_again() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var form = "/requests/" + reference + "/withdraw";
        var browser = Browser.signedInAs(officer(mission));
        var fields = Browser.fields(browser.get(form));
        fields.put("/withdrawal/reason", "weather");
        ApiClient.answer(mission, reference, "approved", "2022-10-05T09:00:00Z").statusCode(200);
        var stale = browser.post(form, fields);
        assertThat(browser.status()).isEqualTo(412);
        assertThat(stale.select(".summary").text()).contains("has been changed since you opened this form");
        assertThat(stale.select("[name=/withdrawal/reason] [selected]").val()).isEqualTo("weather");
        browser.post(form, Browser.fields(stale));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().text()).contains("Approved, not flown");
    }

    @Test
    void the_form_for_amending_starts_with_the_current_values() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var form = "/requests/" + reference + "/amend";
        var browser = Browser.signedInAs(requester(mission));
        browser.fillIn(form, Map.of("/aircraft/registration", "99-02", "/sector", "West"));
        assertThat(browser.status()).isEqualTo(303);
        var changes = browser.follow().select(".history li").last();
        assertThat(changes.select("dt").eachText()).containsExactlyInAnyOrder("Registration", "Sector");
        assertThat(changes.select("del").eachText()).containsExactlyInAnyOrder("99-01", "East");
        assertThat(changes.select("ins").eachText()).containsExactlyInAnyOrder("99-02", "West");
    }

    @Test
    void a_correction_with_only_a_reason_changes_no_fact() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        ApiClient.answer(mission, reference, "denied", "2022-10-05T09:00:30Z").statusCode(200);
        ApiClient.post(officer(mission), "/requests/" + reference + "/withdrawal", "{\"reason\": \"weather\"}")
                .statusCode(200);
        var browser = Browser.signedInAs(officer(mission));
        browser.fillIn("/requests/" + reference + "/correct", Map.of("/why", "Looked at it again"));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().select(".history li").last().select(".changes"))
                .isEmpty();
    }

    @Test
    void a_request_of_another_mission_is_not_found() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var browser = Browser.signedInAs(officer(mission()));
        for (var page : new String[] {"", "/send", "/filed", "/correct"}) {
            browser.get("/requests/" + reference + page);
            assertThat(browser.status()).as(page).isEqualTo(404);
        }
    }
}
