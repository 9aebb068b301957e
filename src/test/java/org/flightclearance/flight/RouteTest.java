package org.flightclearance.flight;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTest {

    private static final Instant ETD = Instant.parse("2022-10-07T06:00:00Z");
    private static final Place GAO = Place.aerodrome("GAGO");
    private static final Place BER = Place.strip("Ber", 16.83, -2.52);

    @Test
    void a_route_names_each_place_once_and_a_comma_stands_where_a_leg_begins_elsewhere() {
        var legs = List.of(leg(GAO, BER), leg(BER, GAO), leg(Place.aerodrome("GATB"), GAO));
        assertThat(Route.of(legs)).isEqualTo("GAGO–Ber–GAGO, GATB–GAGO");
        assertThat(Route.legs(Route.of(legs)))
                .containsExactly(
                        new Route.Ends("GAGO", "Ber"), new Route.Ends("Ber", "GAGO"), new Route.Ends("GATB", "GAGO"));
    }

    @Test
    void the_legs_are_found_again_whatever_the_names_of_the_places_contain() {
        var odd = Place.strip("Camp – Nord, Ber", 16.83, -2.52);
        assertThat(Route.legs(Route.of(List.of(leg(GAO, odd), leg(odd, GAO)))))
                .containsExactly(new Route.Ends("GAGO", "Camp - Nord Ber"), new Route.Ends("Camp - Nord Ber", "GAGO"));
    }

    private static Leg leg(Place from, Place to) {
        return new Leg(from, to, ETD, ETD.plusSeconds(3600));
    }
}
