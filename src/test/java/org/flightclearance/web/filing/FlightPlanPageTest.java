package org.flightclearance.web.filing;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.plannedDrone;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.web.Browser.faults;

/** A flight plan pasted into the form for filing, and the flight plan on the page of a request. */
@QuarkusTest
class FlightPlanPageTest {

    private static final String FILL = "/requests/new/flight-plan";
    private static final String PLAN =
            """
            (FPL-UNO701-VN-MI17/M-S/C-GABS0600-N0120VFR DCT-ZZZZ0230-DOF/221007 DEST/BER REG/UN159H RMK/MAIL)
            (FPL-UNO701-VN-MI17/M-S/C-ZZZZ1000-N0120VFR DCT-GABS0230-DOF/221007 DEP/BER 1650N00231W REG/UN159H)""";

    private String mission;
    private Browser browser;

    @BeforeEach
    void signIn() {
        mission = mission();
        browser = Browser.signedInAs(requester(mission));
    }

    private Map<String, Object> form(String plan) {
        var fields = new HashMap<String, Object>();
        fields.put("/mission", mission);
        fields.put("/flight_plan", plan);
        return fields;
    }

    private static String value(Document page, String pointer) {
        var field = page.getElementsByAttributeValue("name", pointer).first();
        return field.tagName().equals("select")
                ? field.select("[selected]").val()
                : field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    }

    @Test
    void a_pasted_flight_plan_fills_the_form_and_files_nothing() {
        var fields = form(PLAN);
        fields.put("/sector", "East");
        fields.put("/remarks", "Call the tower\nFPL 8/IS 9/B190/M");
        fields.put("/legs/3/from", "GAGO");
        var page = browser.post(FILL, fields);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(page.select("[role=status]").text())
                .contains("Nothing has been filed", "The type is entered as MI8", "position of “BER”");
        assertThat(value(page, "/aircraft/callsign")).isEqualTo("UNO701");
        assertThat(value(page, "/aircraft/type")).isEqualTo("MI8");
        assertThat(value(page, "/aircraft/class")).isEqualTo("rotary_wing");
        assertThat(value(page, "/aircraft/registration")).isEqualTo("UN159H");
        assertThat(value(page, "/sector")).isEqualTo("East");
        assertThat(page.select("fieldset.leg")).hasSize(2);
        assertThat(value(page, "/legs/0/from")).isEqualTo("GABS");
        assertThat(value(page, "/legs/0/to/name")).isEqualTo("BER");
        assertThat(value(page, "/legs/0/eta")).isEqualTo("2022-10-07 08:30Z");
        assertThat(value(page, "/legs/1/from/latitude")).startsWith("16.83");
        assertThat(value(page, "/remarks"))
                .isEqualTo(
                        """
                        Call the tower
                        MAIL
                        FPL 8/VN 9/MI17/M 10/S/C 15/N0120VFR DCT
                        FPL 8/VN 9/MI17/M 10/S/C 15/N0120VFR DCT""");
        assertThat(value(page, "/flight_plan")).isEmpty();
        assertThat(browser.get("/requests?mission=" + mission).text()).doesNotContain("UNO701");
    }

    @Test
    void what_was_filled_is_a_draft() {
        var page = browser.post(FILL, form(PLAN));
        var draft = browser.get("/requests/new?draft=" + value(page, "draft"));
        assertThat(value(draft, "/aircraft/callsign")).isEqualTo("UNO701");
        assertThat(draft.select("[role=status]")).isEmpty();
    }

    @Test
    void a_flight_plan_that_cannot_be_read_is_a_fault_of_its_field() {
        var page = browser.post(FILL, form("(FPL-UNO701-VN-MI8-S/C-GABS0600-N0120VFR DCT-GAGO0230-0)"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(page)).containsExactly("#field-flight_plan");
        assertThat(page.select(".summary").text()).contains("Item 9, line 1, column 16: “MI8”");
        assertThat(page.getElementById("field-flight_plan").closest("details").hasAttr("open"))
                .isTrue();
        browser.post(FILL, form(""));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.reading("fr")
                        .post(FILL, form("(CNL-UNO701-GABS0600-GAGO-0)"))
                        .text())
                .contains("Ce message annule le plan de vol de UNO701.");
    }

    @Test
    void only_those_who_may_file_can_fill_the_form() {
        var manager = Browser.signedInAs(ApiClient.manager(mission));
        manager.post(FILL, form(PLAN));
        assertThat(manager.status()).isEqualTo(403);
        var elsewhere = Browser.signedInAs(requester(mission()));
        elsewhere.post(FILL, form(PLAN));
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    @Test
    void the_page_of_a_request_has_its_flight_plan_or_says_what_is_missing() {
        var reference = file(requester(mission), plannedDrone(mission));
        assertThat(browser.get("/requests/" + reference).select("pre").first().wholeText())
                .startsWith("(FPL-UNO701-VM\n-HRON/L-S/N\n-GAGO0600\n-N0080A080 DCT\n-ZZZZ0530\n-DEST/BER 1650N00231W");
        var without = file(requester(mission), sentDrone(mission).replace("UNO701", "HERON SEVEN"));
        var page = browser.get("/requests/" + without);
        assertThat(page.select("pre")).isEmpty();
        assertThat(page.text())
                .contains("Callsign: “HERON SEVEN” is not a callsign", "Remarks: A flight plan also needs items");
    }
}
