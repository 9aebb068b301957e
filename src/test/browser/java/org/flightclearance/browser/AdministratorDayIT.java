package org.flightclearance.browser;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class AdministratorDayIT {

    @ParameterizedTest
    @CsvSource({"fr, true, 1280", "en, false, 320"})
    void an_administrator_founds_a_mission_and_gives_it_people_rules_holidays_and_closed_air(
            String language, boolean script, int width, House house) {
        try (var admin = house.sit(House.ADMIN, new Seat(language, script, width))) {
            var code = "M" + house.callsign();
            mission(admin, code);
            account(admin, code);
            rule(admin, code);
            holiday(admin, code);
            restriction(admin, code);
            aerodrome(admin, "Z" + code.substring(4));
        }
    }

    private static void mission(Sitting admin, String code) {
        admin.go("/missions/new");
        admin.type("/code", code);
        admin.send();
        assertThat(admin.faults()).contains("/name", "/host_state", "/time_zone");
        admin.look();
        fill(admin, Map.of("/name", "A mission", "/host_state", "Mali", "/time_zone", "Africa/Bamako"));
        admin.tick("/language", "fr");
        fill(admin, Map.of("/authorities", "Ministry of Defence", "/sectors", "East\nWest"));
        admin.send();
        assertThat(admin.path()).isEqualTo("/missions");
        admin.look();
    }

    private static void account(Sitting admin, String code) {
        admin.go("/accounts/new");
        fill(admin, Map.of("/name", code.toLowerCase() + ".clerk", "/password", "a long enough secret"));
        admin.tick("/roles", "officer");
        admin.tick("/missions", code);
        admin.look();
        admin.send();
        assertThat(admin.path()).isEqualTo("/accounts");
        admin.look();
    }

    private static void rule(Sitting admin, String code) {
        admin.go("/rules/new?mission=" + code);
        admin.tick("/purposes", "isr");
        fill(admin, Map.of("/minimum_notice/value", "96", "/valid_from", "2023-06-01", "/source", "Note verbale 7"));
        admin.send();
        admin.look();
        admin.press("action", "confirm");
        assertThat(admin.path()).isEqualTo("/rules");
        admin.look();
    }

    private static void holiday(Sitting admin, String code) {
        admin.go("/calendar/new?mission=" + code);
        fill(admin, Map.of("/date", "2023-09-22", "/name", "Independence Day"));
        admin.send();
        admin.look();
        admin.press("action", "confirm");
        assertThat(admin.path()).isEqualTo("/calendar");
        assertThat(admin.text()).contains("Independence Day");
        admin.look();
    }

    private static void restriction(Sitting admin, String code) {
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

    private static void aerodrome(Sitting admin, String code) {
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

    private static void fill(Sitting somebody, Map<String, String> typed) {
        typed.forEach(somebody::type);
    }
}
