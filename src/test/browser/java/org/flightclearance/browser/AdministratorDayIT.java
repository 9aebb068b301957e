package org.flightclearance.browser;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class AdministratorDayIT {

    @ParameterizedTest
    @CsvSource({"fr, true, 1280", "en, false, 320"})
    void an_administrator_adds_a_mission_with_accounts_rules_holidays_and_restrictions(
            String language, boolean script, int width, BrowserFixture fixture) {
        try (var admin = fixture.open(BrowserFixture.ADMIN, new WindowOptions(language, script, width))) {
            var code = "M" + fixture.callsign();
            mission(admin, code);
            account(admin, code);
            rule(admin, code);
            holiday(admin, code);
            restriction(admin, code);
            // An ICAO code has four letters, the same for each run in a language
            aerodrome(admin, "ZQ" + language.toUpperCase(Locale.ROOT));
        }
    }

    private static void mission(BrowserWindow admin, String code) {
        admin.go("/missions/new");
        admin.type("/code", code);
        admin.send();
        assertThat(admin.faults()).contains("/name", "/host_state", "/time_zone");
        admin.look();
        fill(admin, Map.of("/name", "A mission", "/host_state", "Mali", "/time_zone", "Africa/Bamako"));
        admin.tick("/language", "fr");
        fill(admin, Map.of("/authorities", "Ministry of Defence", "/sectors", "East\nWest"));
        admin.tick("/rules", "template");
        admin.send();
        assertThat(admin.path()).isEqualTo("/missions/" + code + "/next");
        admin.look();
    }

    private static void account(BrowserWindow admin, String code) {
        admin.go("/accounts/new");
        fill(admin, Map.of("/name", code.toLowerCase() + ".clerk", "/password", "a long enough secret"));
        admin.tick("/rights/" + code, "officer");
        admin.look();
        admin.send();
        assertThat(admin.path()).isEqualTo("/accounts");
        admin.look();
    }

    private static void rule(BrowserWindow admin, String code) {
        admin.go("/rules/new?mission=" + code);
        admin.tick("/purposes", "isr");
        fill(admin, Map.of("/minimum_notice/value", "96", "/valid_from", "2023-06-01", "/source", "Note verbale 7"));
        admin.send();
        admin.look();
        admin.press("action", "confirm");
        assertThat(admin.path()).isEqualTo("/rules");
        admin.look();
    }

    private static void holiday(BrowserWindow admin, String code) {
        admin.go("/calendar/new?mission=" + code);
        fill(admin, Map.of("/date", "2023-09-22", "/name", "Independence Day"));
        admin.send();
        admin.look();
        admin.press("action", "confirm");
        assertThat(admin.path()).isEqualTo("/calendar");
        assertThat(admin.text()).contains("Independence Day");
        admin.look();
    }

    private static void restriction(BrowserWindow admin, String code) {
        admin.go("/restrictions/new?mission=" + code);
        admin.tick("/kind", "no_fly_zone");
        fill(admin, Map.of("/name", "The east", "/valid_from", "2023-04-01", "/source", "NOTAM"));
        admin.tick("/sectors", "East");
        admin.look();
        admin.send();
        admin.look();
        admin.press("action", "put");
        assertThat(admin.path()).startsWith("/restrictions/");
        admin.look();
    }

    private static void aerodrome(BrowserWindow admin, String code) {
        admin.go("/aerodromes/new");
        fill(admin, Map.of("/code", code, "/name", "Aguelhok", "/latitude", "91", "/longitude", "0.87"));
        admin.send();
        assertThat(admin.faults()).containsExactly("/latitude");
        admin.look();
        admin.type("/latitude", "19.46");
        admin.send();
        assertThat(admin.path()).isEqualTo("/aerodromes");
        admin.look();
    }

    private static void fill(BrowserWindow window, Map<String, String> typed) {
        typed.forEach(window::type);
    }
}
