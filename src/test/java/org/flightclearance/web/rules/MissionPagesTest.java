package org.flightclearance.web.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.web.Browser.faults;

/** A mission is added with what matters, and the pages say what to do next. */
@QuarkusTest
class MissionPagesTest {

    private static Map<String, Object> founding(String code, String rules) {
        var fields = new HashMap<String, Object>();
        fields.put("/code", code);
        fields.put("/name", "United Nations Interim Security Force for Abyei");
        fields.put("/host_state", "Sudan");
        fields.put("/time_zone", "khartoum");
        fields.put("/weekend", List.of("friday", "saturday"));
        fields.put("/language", "en");
        fields.put("/authorities", "Ministry in Khartoum\nMinistry in Juba");
        fields.put("/rules", rules);
        return fields;
    }

    private static String code() {
        return "M" + Long.toString(System.nanoTime(), 36).toUpperCase();
    }

    @Test
    void a_time_zone_is_picked_or_typed_as_a_city() {
        var admin = Browser.signedInAs(ADMIN);
        var form = admin.get("/missions/new");
        assertThat(form.select("#zones option").eachAttr("value")).contains("Africa/Khartoum", "Africa/Juba");
        assertThat(form.getElementById("field-time_zone").attr("list")).isEqualTo("zones");
        var fields = founding(code(), "none");
        fields.put("/time_zone", "Sa");
        assertThat(admin.post("/missions/new", fields)
                        .getElementById("field-time_zone-fault")
                        .text())
                .contains("Did you mean: ", "Africa/Sao_Tome");
        fields.put("/time_zone", "Atlantis");
        assertThat(admin.post("/missions/new", fields)
                        .getElementById("field-time_zone-fault")
                        .text())
                .contains("neither a time zone nor a city");
        fields.put("/time_zone", "Khartoum");
        admin.post("/missions/new", fields);
        assertThat(admin.status()).isEqualTo(303);
        assertThat(as(ADMIN).get("/missions/" + fields.get("/code")).jsonPath().getString("time_zone"))
                .isEqualTo("Africa/Khartoum");
    }

    @Test
    void the_rules_to_begin_with_are_never_chosen_in_silence() {
        var admin = Browser.signedInAs(ADMIN);
        assertThat(admin.get("/missions/new").select("[name=/rules][checked]")).isEmpty();
        var fields = founding(code(), "");
        assertThat(faults(admin.post("/missions/new", fields))).containsExactly("#field-rules");
    }

    @Test
    void a_template_is_marked_until_an_administrator_confirms_it_by_its_source() {
        var code = code();
        var admin = Browser.signedInAs(ADMIN);
        admin.post("/missions/new", founding(code, "template"));
        var rules = admin.get("/rules?mission=" + code);
        assertThat(rules.select(".note").text()).contains("only a template");
        assertThat(rules.select("td[data-label=Source]").eachText())
                .contains("template, to be confirmed (48 to 72 hours, as in Mali since 2022)");
        var empty = admin.post("/rules/confirm", Map.of("/mission", code, "/source", " "));
        assertThat(admin.status()).isEqualTo(422);
        assertThat(faults(empty)).containsExactly("#field-source");
        admin.post("/rules/confirm", Map.of("/mission", code, "/source", "Note verbale 12/2026"));
        assertThat(admin.status()).isEqualTo(303);
        var confirmed = admin.follow();
        assertThat(confirmed.select(".note")).isEmpty();
        assertThat(confirmed.select("td[data-label=Source]").eachText())
                .containsOnly("Note verbale 12/2026", "UN position under its status-of-forces agreements");
        assertThat(confirmed.select("tbody tr")).hasSize(4);
    }

    @Test
    void only_administrators_confirm_rules() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        assertThat(officer.get("/rules?mission=" + mission).select("form[action=/rules/confirm]"))
                .isEmpty();
        officer.post("/rules/confirm", Map.of("/mission", mission, "/source", "Mine"));
        assertThat(officer.status()).isEqualTo(403);
    }

    @Test
    void a_mission_may_begin_without_a_minimum_notice() {
        var code = code();
        var admin = Browser.signedInAs(ADMIN);
        admin.post("/missions/new", founding(code, "none"));
        var rules = admin.get("/rules?mission=" + code);
        assertThat(rules.select("tbody th").eachText()).containsExactly("medical-notification", "no-minimum-yet");
        assertThat(rules.select(".note").text()).contains("only a template");
    }

    @Test
    void each_authority_has_a_french_name_a_weekend_and_a_usual_channel_of_its_own() {
        var code = code();
        var admin = Browser.signedInAs(ADMIN);
        admin.post("/missions/new", founding(code, "template"));
        var path = "/missions/" + code + "/authorities";
        var page = admin.get(path);
        assertThat(page.select("legend").eachText()).contains("Ministry in Khartoum", "Ministry in Juba");
        var fields = Browser.fields(page);
        fields.put("/authorities/0/name_fr", "Ministère de la Défense");
        fields.put("/authorities/0/usual_channel", "note_verbale");
        fields.put("/authorities/1/default_for", List.of("cargo", "vip"));
        fields.put("/authorities/1/own_weekend", "true");
        fields.put("/authorities/1/weekend", List.of("saturday", "sunday"));
        fields.put("/authorities/1/weekend_from", "1 Jan 2023");
        fields.put("action", "preview");
        var preview = admin.post(path, fields);
        assertThat(admin.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("Ministry in Juba: Friday, Saturday; Saturday, Sunday (from 1 January 2023)");
        var confirmed = Browser.fields(preview);
        confirmed.put("action", "confirm");
        admin.post(path, confirmed);
        assertThat(admin.status()).isEqualTo(303);
        var read = as(ADMIN).get("/missions/" + code).jsonPath();
        assertThat(read.getString("authorities[0].name_fr")).isEqualTo("Ministère de la Défense");
        assertThat(read.getString("authorities[0].usual_channel")).isEqualTo("note_verbale");
        assertThat(read.getList("authorities[1].default_for")).isEqualTo(List.of("cargo", "vip"));
        assertThat(read.getString("authorities[1].weekend[1].from")).isEqualTo("2023-01-01");
        var again = admin.get(path);
        assertThat(again.select("[name=/authorities/1/weekend][checked]").eachAttr("value"))
                .containsExactly("saturday", "sunday");
        var unchanged = Browser.fields(again);
        unchanged.put("action", "confirm");
        admin.post(path, unchanged);
        assertThat(as(ADMIN).get("/missions/" + code).jsonPath().getString("authorities"))
                .isEqualTo(read.getString("authorities"));
    }

    @Test
    void the_weekend_of_a_mission_may_change_from_a_day_on() {
        var mission = mission();
        var admin = Browser.signedInAs(ADMIN);
        var fields = Browser.fields(admin.get("/missions/" + mission));
        fields.put("/weekend", List.of("friday", "saturday"));
        fields.put("/weekend_from", "01.01.2023");
        fields.put("action", "confirm");
        admin.post("/missions/" + mission, fields);
        assertThat(admin.status()).isEqualTo(303);
        var read = as(ADMIN).get("/missions/" + mission).jsonPath();
        assertThat(read.getList("weekend[0].days")).isEqualTo(List.of("saturday", "sunday"));
        assertThat(read.getString("weekend[1].from")).isEqualTo("2023-01-01");
        assertThat(Browser.signedInAs(officer(mission))
                        .get("/calendar?mission=" + mission)
                        .text())
                .contains("Saturday, Sunday; Friday, Saturday (from 1 January 2023)");
    }

    @Test
    void a_holiday_is_added_for_one_authority() {
        var mission = mission();
        as(ADMIN).body("{\"authorities\": [\"Khartoum\", \"Juba\"]}").patch("/missions/" + mission);
        var admin = Browser.signedInAs(ADMIN);
        var form = admin.get("/calendar/new?mission=" + mission);
        assertThat(form.select("[name=/authority] option").eachText())
                .containsExactly("All authorities of the mission", "Khartoum", "Juba");
        var fields = Browser.fields(form);
        fields.put("/date", "30 July 2190");
        fields.put("/name", "Martyrs’ Day");
        fields.put("/authority", "Juba");
        fields.put("action", "confirm");
        admin.post("/calendar/new", fields);
        assertThat(admin.status()).isEqualTo(303);
        assertThat(admin.follow().select("tbody tr").text()).contains("Martyrs’ Day (Juba)");
    }

    @Test
    void the_form_of_an_account_begins_with_the_new_mission() {
        var mission = mission();
        assertThat(ApiClient.mission()).isNotEqualTo(mission);
        assertThat(Browser.signedInAs(ADMIN)
                        .get("/accounts/new?mission=" + mission)
                        .select(".rights tbody th")
                        .eachText())
                .startsWith(mission);
    }
}
