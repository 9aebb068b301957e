package org.flightclearance.web.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class RulePagesTest {

    private static Map<String, Object> rule(String mission) {
        var fields = new HashMap<String, Object>();
        fields.put("/mission", mission);
        fields.put("/purposes", "isr");
        fields.put("/clearance", "required");
        fields.put("/minimum_notice/value", "5");
        fields.put("/minimum_notice/unit", "working_days");
        fields.put("/cut_off_hours", "24");
        fields.put("/valid_from", "01.01.2020");
        fields.put("/source", "Note verbale “7/2020”");
        return fields;
    }

    /** A drone flight in 2190, sent in 2022. */
    private static String open(String mission) {
        return ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission)
                        .replace("2022-10-07T06", "2190-10-07T06")
                        .replace("2022-10-07T11", "2190-10-07T11"));
    }

    @Test
    void a_rule_is_previewed_edited_again_and_put_into_force() {
        var mission = mission();
        var reference = open(mission);
        var admin = Browser.signedInAs("admin");
        var preview = admin.post("/rules/new", rule(mission));
        assertThat(admin.status()).isEqualTo(200);
        assertThat(preview.text()).contains("The deadline of 1 open request changes.", "Nothing has been changed yet");
        assertThat(preview.select("tbody tr").text()).isEqualTo(reference + " 7 Oct 2190 06:00Z 6 Oct 2190 06:00Z");
        assertThat(preview.select("tbody a").attr("href")).isEqualTo("/requests/" + reference);
        assertThat(deadline(mission, reference)).isEqualTo("2190-10-07T06:00:00Z");

        var carried = Browser.fields(preview);
        carried.put("action", "back");
        var form = admin.post("/rules/new", carried);
        assertThat(form.getElementById("field-source").val()).isEqualTo("Note verbale “7/2020”");
        assertThat(form.select("[name=/purposes][checked]").eachAttr("value")).containsExactly("isr");
        assertThat(form.select("[name=/minimum_notice/unit][checked]").val()).isEqualTo("working_days");

        carried.put("action", "confirm");
        admin.post("/rules/new", carried);
        assertThat(admin.status()).isEqualTo(303);
        assertThat(admin.location()).isEqualTo("/rules?mission=" + mission);
        assertThat(admin.follow()
                        .select("section:first-of-type tr:contains(isr-5-working-days)")
                        .text())
                .contains(
                        "drone surveillance (ISR)",
                        "permission, 5 working days before",
                        "24 h",
                        "1 January 2020",
                        "no end");
        assertThat(deadline(mission, reference)).isEqualTo("2190-10-06T06:00:00Z");
    }

    @Test
    void the_language_switch_of_a_preview_opens_the_form_of_the_same_mission() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var action =
                admin.get("/rules/new?mission=" + mission).select("main form").attr("action");
        var preview = admin.post(action, rule(mission));
        assertThat(preview.text()).contains("Nothing has been changed yet");
        admin.get(preview.select("a[hreflang=fr]").attr("href"));
        assertThat(admin.follow().select("[name='/mission']").val()).isEqualTo(mission);
    }

    @Test
    void a_deadline_that_would_already_have_passed_stays_and_the_page_says_so() {
        var mission = mission();
        open(mission);
        var fields = rule(mission);
        fields.put("/answer_window_hours", "48");
        var preview = Browser.signedInAs("admin").reading("fr").post("/rules/new", fields);
        assertThat(preview.select("main").text())
                .contains(
                        "1 demande ne change pas, car sa nouvelle échéance serait déjà passée",
                        "ce serait 6 oct. 2022 05:00Z");
    }

    @Test
    void a_conflict_with_another_rule_is_a_fault_that_names_it() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var fields = rule(mission);
        fields.put("/valid_to", "2020-12-31");
        fields.put("/minimum_notice/value", "many");
        assertThat(faults(admin.post("/rules/new", fields))).containsExactly("#field-minimum_notice-value");
        fields.put("/minimum_notice/value", "5");
        var page = admin.post("/rules/new", fields);
        assertThat(admin.status()).isEqualTo(422);
        assertThat(faults(page)).containsOnly("#field-valid_from");
        assertThat(page.select(".summary").text()).contains("drones-");
        fields.remove("/purposes");
        fields.put("/clearance", "notification");
        assertThat(faults(admin.post("/rules/new", fields)))
                .containsExactlyInAnyOrder("#field-purposes", "#field-minimum_notice-value");
    }

    @Test
    void a_changed_rule_keeps_its_earlier_editions_and_unchanged_fields() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        String id = as(ApiClient.ADMIN)
                .get("/notice-rules?mission=" + mission)
                .path("items.find { it.valid_from == null && 'isr' in it.purposes }.id");
        var form = Browser.fields(admin.get("/rules/" + id + "/change"));
        form.put("/purposes", List.of("isr"));
        form.put("/source", "Set right");
        var preview = admin.post("/rules/" + id + "/change", form);
        assertThat(admin.status()).as(preview.select(".summary").text()).isEqualTo(200);
        assertThat(preview.text()).contains("No open request is affected");
        var carried = Browser.fields(preview);
        carried.put("action", "confirm");
        admin.post("/rules/" + id + "/change", carried);
        var history = Browser.signedInAs(officer(mission)).get("/rules/" + id);
        assertThat(history.select("section h2").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(history.select("section").first().text())
                .contains("Set right", "by admin")
                .doesNotContain("Replaced");
        assertThat(history.select("section.struck").text()).contains("Replaced");
    }

    @Test
    void all_users_of_the_mission_read_the_rules_and_only_administrators_change_them() {
        var mission = mission();
        var reader = Browser.signedInAs(officer(mission));
        var list = reader.get("/rules");
        assertThat(list.select("tbody tr")).isNotEmpty();
        assertThat(list.select("nav a[aria-current]").attr("href")).isEqualTo("/rules");
        assertThat(list.select("main a[href^=/rules/new]")).isEmpty();
        var rule = list.select("tbody th a").first().attr("href");
        assertThat(reader.get(rule).select("a[href$=change]")).isEmpty();
        for (var path : List.of("/rules/new?mission=" + mission, rule + "/change")) {
            reader.get(path);
            assertThat(reader.status()).as(path).isEqualTo(403);
        }
        reader.post("/rules/new", rule(mission));
        assertThat(reader.status()).isEqualTo(403);
        var stranger = Browser.signedInAs(officer(mission()));
        for (var path : List.of("/rules?mission=" + mission, rule)) {
            stranger.get(path);
            assertThat(stranger.status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_renamed_sector_is_previewed_with_what_keeps_the_old_name_and_stays_a_choice_there() {
        var mission = mission();
        var reference = open(mission);
        var admin = Browser.signedInAs("admin");
        var form = Browser.fields(admin.get("/missions/" + mission));
        form.put("/sectors", "Eastern\nCentre\nWest\nNorth");
        form.put("/authorities", "Ministry of Transport\nMinistry of Foreign Affairs");
        var preview = admin.post("/missions/" + mission, form);
        assertThat(preview.text())
                .contains(
                        "The sector “East” becomes “Eastern”. 1 request keeps the old name. No no-fly zone gets the new name.",
                        "The sector “Bamako” leaves the list. No request keeps the name, and no no-fly zone does.",
                        "The authority “Ministry of Defence” becomes “Ministry of Transport”. 1 request keeps the old name.",
                        "Nothing has been changed yet");
        var carried = Browser.fields(preview);
        carried.put("action", "confirm");
        admin.post("/missions/" + mission, carried);
        assertThat(admin.status()).isEqualTo(303);
        var correction = Browser.signedInAs(officer(mission)).get("/requests/" + reference + "/correct");
        assertThat(Browser.fields(correction))
                .containsEntry("/sent/authority", "Ministry of Defence")
                .containsEntry("/request/sector", "East");
        assertThat(correction.select("option[selected]").eachText()).contains("East", "Ministry of Defence");
        assertThat(Browser.signedInAs(officer(mission))
                        .get("/requests")
                        .select("option")
                        .eachText())
                .contains("East", "Eastern");
        assertThat(Browser.signedInAs(officer(mission))
                        .get("/letters/answer")
                        .select("#authority option")
                        .eachText())
                .contains("Ministry of Defence", "Ministry of Transport");
    }

    private static String deadline(String mission, String reference) {
        return as(officer(mission)).get("/requests/" + reference).path("deadline_at");
    }
}
