package org.flightclearance.aerodrome;

import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.aerodrome;

/** Looks up aerodromes by name and by code. */
@QuarkusTest
class AerodromeLookupTest {

    @Inject
    Aerodromes aerodromes;

    @Test
    void an_aerodrome_is_found_by_its_full_name_ignoring_case_and_accents() {
        var name = "Ménaka " + System.nanoTime();
        var code = aerodrome(name);
        for (var typed :
                List.of(name, name.toUpperCase(), " " + name.replace('é', 'e').replace(" ", "  "))) {
            assertThat(aerodromes.named(typed)).map(Aerodrome::code).contains(code);
        }
        assertThat(aerodromes.named(name.substring(1))).isEmpty();
    }

    @Test
    void a_name_that_several_aerodromes_have_finds_none() {
        var name = "Santa Maria " + System.nanoTime();
        aerodrome(name);
        aerodrome(name.toUpperCase());
        assertThat(aerodromes.named(name)).isEmpty();
    }

    @Test
    void positions_are_returned_for_known_codes_only() {
        var code = aerodrome("Mopti");
        assertThat(aerodromes.positions(List.of(code, "QQQQ")))
                .containsOnlyKeys(code)
                .containsValue(new Position(14.5128, -4.0796));
        assertThat(aerodromes.positions(List.of())).isEmpty();
    }
}
