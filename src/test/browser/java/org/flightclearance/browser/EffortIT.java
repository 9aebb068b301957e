package org.flightclearance.browser;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.flightclearance.letter.SomeLetters;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tasks of a day cost a clerk, a manager and an administrator. A task that becomes longer fails. */
@InChromium
class EffortIT {

    private static final WindowOptions PLAIN = new WindowOptions("en", false, 1280);
    private static final String DEPARTURE = "2023-04-12T06:00";

    private static void flight(Effort effort, String purpose, String aircraft, String callsign) {
        effort.fillIn(
                "/purpose", purpose, "/sector", "East", "/aircraft/class", aircraft, "/aircraft/callsign", callsign);
    }

    private static List<String> filed(BrowserFixture fixture, int count, boolean sent) {
        var references = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            references.add(fixture.file(fixture.callsign(), sent, DEPARTURE));
        }
        return references;
    }

    @Test
    void a_request_of_one_leg_is_filed_after_a_look_at_its_deadline(BrowserFixture fixture) {
        try (var clerk = fixture.open(BrowserFixture.CLERK, PLAIN)) {
            clerk.go("/requests/new");
            var effort = new Effort(clerk);
            flight(effort, "passenger", "rotary_wing", fixture.callsign());
            effort.fillIn(
                    "/legs/0/from", "GAGO", "/legs/0/to", "GATB", "/legs/0/etd", "12/4 6h", "/legs/0/eta", "0730");
            effort.go("main button[value=check]");
            assertThat(clerk.text()).contains("Send by");
            effort.send();
            assertThat(clerk.path()).as(clerk.text()).endsWith("/filed");
            effort.costsAtMost(2, 35, 2);
        }
    }

    @Test
    void a_request_of_three_legs_over_an_airstrip_without_a_code_is_filed(BrowserFixture fixture) {
        try (var clerk = fixture.open(BrowserFixture.CLERK, PLAIN)) {
            clerk.go("/requests/new");
            var effort = new Effort(clerk);
            flight(effort, "passenger", "rotary_wing", fixture.callsign());
            effort.fillIn(
                    "/legs/0/from", "GAGO", "/legs/0/to", "Ber", "/legs/0/etd", "120423 0600", "/legs/0/eta", "0730");
            effort.go("main button[value=add-leg]");
            effort.fillIn("/legs/1/from", "Ber", "/legs/1/to", "GATB", "/legs/1/etd", "0800", "/legs/1/eta", "0830");
            effort.go("main button[value=add-leg]");
            effort.fillIn("/legs/2/from", "GATB", "/legs/2/to", "GAGO", "/legs/2/etd", "0900", "/legs/2/eta", "1100");
            effort.send();
            assertThat(clerk.path()).as(clerk.text()).endsWith("/filed");
            effort.costsAtMost(3, 80, 3);
        }
    }

    @Test
    void slips_in_a_drone_request_are_all_named_at_once(BrowserFixture fixture) {
        try (var clerk = fixture.open(BrowserFixture.CLERK, PLAIN)) {
            clerk.go("/requests/new");
            var effort = new Effort(clerk);
            flight(effort, "isr", "uav", fixture.callsign());
            effort.fillIn("/passengers", "two", "/legs/0/from", "GAGO", "/legs/0/to", "Bir");
            effort.fillIn("/legs/0/etd", "120423 0600", "/legs/0/eta", "120423 0500");
            effort.send();
            assertThat(clerk.faults()).contains("/passengers", "/legs/0/to", "/legs/0/eta");
            effort.fillIn("/passengers", "2", "/legs/0/to", "GATB", "/legs/0/eta", "0900");
            effort.send();
            assertThat(clerk.path()).as(clerk.text()).endsWith("/filed");
            effort.costsAtMost(2, 80, 2);
        }
    }

    @Test
    void twenty_tab_stops_lead_from_the_top_of_the_page_to_the_button_that_files(BrowserFixture fixture) {
        try (var clerk = fixture.open(BrowserFixture.CLERK, PLAIN)) {
            clerk.go("/requests/new");
            int stops = 0;
            boolean atButton = false;
            while (!atButton && stops < 100) {
                clerk.page().keyboard().press("Tab");
                stops++;
                if (stops == 1) {
                    // The link that skips the navigation
                    clerk.page().keyboard().press("Enter");
                }
                atButton = Boolean.TRUE.equals(clerk.page()
                        .evaluate("() => document.activeElement.matches('main .under button:not(.second)')"));
            }
            assertThat(stops).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void four_requests_are_recorded_as_sent_with_one_letter(BrowserFixture fixture) {
        var requests = filed(fixture, 4, false);
        try (var clerk = fixture.open(BrowserFixture.CLERK, PLAIN)) {
            clerk.go("/queue");
            var effort = new Effort(clerk);
            requests.forEach(reference -> effort.tick("request", reference));
            effort.go("main #to-send form .under button:not(.second)");
            effort.fillIn("/sent/channel", "note_verbale", "/sent/outgoing_reference", "NV/2023/118");
            effort.send();
            assertThat(clerk.path()).as(clerk.text()).isEqualTo("/letters/send/recorded");
            effort.costsAtMost(6, 15, 2);
        }
    }

    @Test
    void one_letter_answers_three_requests_with_its_scan(BrowserFixture fixture) throws Exception {
        var requests = filed(fixture, 3, true);
        var scan = Files.write(Files.createTempFile("letter", ".pdf"), SomeLetters.PDF);
        try (var clerk = fixture.open(BrowserFixture.CLERK, PLAIN)) {
            clerk.go("/queue");
            var effort = new Effort(clerk);
            requests.forEach(reference -> effort.tick("request", reference));
            effort.go("main #waiting form .under button:not(.second)");
            effort.tick("/outcome", "approved");
            effort.fillIn("/received_at", "030423 0830", "/authority_reference", "N°0457/2023");
            effort.fillIn("/requests/2/outcome", "denied", "/requests/2/reason", "no_fly_zone");
            effort.send();
            effort.attach(scan);
            effort.send();
            assertThat(clerk.path()).as(clerk.text()).isEqualTo("/letters/answer/recorded");
            effort.costsAtMost(8, 50, 3);
            clerk.follow("/requests/" + requests.get(2));
            assertThat(clerk.page().locator("main .tag.denied").first().isVisible())
                    .isTrue();
        }
    }

    @Test
    void twelve_flights_are_withdrawn_for_the_weather(BrowserFixture fixture) {
        var requests = filed(fixture, 12, true);
        try (var clerk = fixture.open(BrowserFixture.CLERK, PLAIN)) {
            clerk.go("/queue/waiting");
            var effort = new Effort(clerk);
            requests.forEach(reference -> effort.tick("request", reference));
            effort.go("main button[formaction='/selected/withdraw']");
            effort.fillIn("/withdrawal/reason", "weather");
            effort.send();
            assertThat(clerk.text()).contains("12 requests were withdrawn");
            effort.costsAtMost(14, 3, 2);
        }
    }

    @Test
    void the_denied_drones_of_a_sector_in_the_last_quarter_are_two_clicks_away(BrowserFixture fixture) {
        try (var manager = fixture.open(BrowserFixture.MANAGER, PLAIN)) {
            var effort = new Effort(manager);
            effort.go("main a[href*='/reports/denials'][href*='quarter=']");
            effort.go("main a[href*='row=sector%3AEast'][href*='row=aircraft_class%3Auav'][href*='column=denied']");
            assertThat(manager.path()).isEqualTo("/reports/denials/requests");
            effort.costsAtMost(2, 0, 2);
        }
    }

    @Test
    void a_mission_is_added_with_its_rules(BrowserFixture fixture) {
        try (var admin = fixture.open(BrowserFixture.ADMIN, PLAIN)) {
            admin.go("/missions/new");
            var effort = new Effort(admin);
            effort.fillIn("/code", "UNISFA", "/name", "Interim Security Force for Abyei", "/host_state", "Sudan");
            effort.fillIn("/time_zone", "Khartoum", "/authorities", "Ministry of Foreign Affairs");
            effort.tick("/language", "en");
            effort.tick("/rules", "template");
            effort.send();
            assertThat(admin.path()).as(admin.text()).isEqualTo("/missions/UNISFA/next");
            effort.costsAtMost(3, 78, 1);
        }
    }
}
