package org.flightclearance.time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ZoneNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Africa/Khartoum, Africa/Khartoum",
        "africa/khartoum, Africa/Khartoum",
        "Khartoum, Africa/Khartoum",
        " khartoum , Africa/Khartoum",
        "Khart, Africa/Khartoum",
        "port au prince, America/Port-au-Prince",
        "El Aaiún, Africa/El_Aaiun",
        "UTC, UTC"
    })
    void a_zone_is_found_by_its_name_or_its_city(String typed, String zone) {
        assertThat(ZoneNames.meantBy(typed)).containsExactly(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Atlantis", "+05:00", "/"})
    void any_other_text_is_no_zone(String typed) {
        assertThat(ZoneNames.meantBy(typed)).isEmpty();
    }

    @Test
    void a_beginning_may_mean_several_zones() {
        assertThat(ZoneNames.meantBy("Ba"))
                .contains("Africa/Bamako", "Africa/Bangui")
                .hasSizeGreaterThan(3);
    }

    @Test
    void zones_are_offered_by_region_and_city() {
        assertThat(ZoneNames.all()).contains("Africa/Juba", "Asia/Beirut").allMatch(id -> id.contains("/"));
    }
}
