package org.flightclearance.aerodrome;

import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.aerodrome;

/** What others ask the table. */
@QuarkusTest
class AerodromesKnownTest {

    @Inject
    Aerodromes aerodromes;

    @Test
    void an_aerodrome_is_known_by_its_whole_name_in_any_case_and_without_accents() {
        var name = "Ménaka " + System.nanoTime();
        var code = aerodrome(name);
        for (var typed :
                List.of(name, name.toUpperCase(), " " + name.replace('é', 'e').replace(" ", "  "))) {
            assertThat(aerodromes.named(typed)).map(Aerodrome::code).contains(code);
        }
        assertThat(aerodromes.named(name.substring(1))).isEmpty();
    }

    @Test
    void a_name_that_several_have_stands_for_none() {
        var name = "Santa Maria " + System.nanoTime();
        aerodrome(name);
        aerodrome(name.toUpperCase());
        assertThat(aerodromes.named(name)).isEmpty();
    }

    @Test
    void positions_are_those_of_the_codes_that_are_known() {
        var code = aerodrome("Mopti");
        assertThat(aerodromes.positions(List.of(code, "QQQQ")))
                .containsOnlyKeys(code)
                .containsValue(new Position(14.5128, -4.0796));
        assertThat(aerodromes.positions(List.of())).isEmpty();
    }
}
