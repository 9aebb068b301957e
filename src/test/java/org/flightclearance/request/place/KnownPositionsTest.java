package org.flightclearance.request.place;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.flight.Position;
import org.flightclearance.language.Sentence;
import org.flightclearance.restriction.Bounds;

import static org.assertj.core.api.Assertions.assertThat;

class KnownPositionsTest {

    /** Bamako, Gao, and a zone around Kidal. */
    private static final KnownPositions MALI = new KnownPositions(List.of(
            KnownPositions.at(new Position(12.53, -7.95)),
            KnownPositions.at(new Position(16.25, -0.005)),
            new Bounds(18, 19, 1, 2)));

    private static String key(double latitude, double longitude) {
        return MALI.doubt("A strip", new Position(latitude, longitude))
                .map(Sentence::key)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        // Gao, as it is and swapped
        "16.27, -0.04, ''",
        "-0.04, 16.27, warning.swapped_position",
        // In the zone
        "18.5, 1.5, ''",
        // South of Gao, on the circle that is far
        "7.27, -0.005, ''",
        // Rome
        "41.8, 12.25, warning.far_position",
        // No latitude, if it were swapped
        "18.5, -72.3, warning.far_position",
    })
    void a_position_far_from_all_that_is_known_is_doubtful(double latitude, double longitude, String key) {
        assertThat(key(latitude, longitude)).isEqualTo(key);
    }

    @Test
    void near_a_place_of_the_same_latitude_and_longitude_swapped_coordinates_are_found_too() {
        var lebanon = new KnownPositions(List.of(KnownPositions.at(new Position(33.12, 35.13))));
        assertThat(lebanon.doubt("Naqoura", new Position(35.13, 33.12)).map(Sentence::key))
                .hasValue("warning.swapped_position");
        assertThat(lebanon.doubt("Beirut", new Position(33.82, 35.49))).isEmpty();
    }

    @Test
    void a_thousand_kilometres_are_not_yet_far() {
        var equator = new KnownPositions(List.of(KnownPositions.at(new Position(0, 0))));
        assertThat(equator.doubt("A strip", new Position(0, 8.99))).isEmpty();
        assertThat(equator.doubt("A strip", new Position(0, 9))).isPresent();
    }

    @Test
    void an_area_is_as_far_as_its_nearest_point_also_across_the_date_line() {
        assertThat(MALI.doubt("Half of the Sahara", new Bounds(17, 30, -10, 10)))
                .isEmpty();
        assertThat(MALI.doubt("Round Gao", new Bounds(-.5, .5, 16, 16.5)).map(Sentence::key))
                .hasValue("warning.swapped_position");
        var fiji = new KnownPositions(List.of(KnownPositions.at(new Position(-17.7, 177.4))));
        assertThat(fiji.doubt("Apia", new Position(-13.8, -179))).isEmpty();
    }

    @Test
    void nothing_is_doubtful_if_nothing_is_known() {
        assertThat(new KnownPositions(List.of()).doubt("A strip", new Position(-0.04, 16.27)))
                .isEmpty();
    }
}
