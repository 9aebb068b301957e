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
            assertThat(aerodromes.named(typed, 2)).extracting(Aerodrome::code).containsExactly(code);
        }
        assertThat(aerodromes.named(name.substring(1), 2)).isEmpty();
    }

    @Test
    void a_name_that_several_aerodromes_have_finds_them_all() {
        var name = "Santa Maria " + System.nanoTime();
        aerodrome(name);
        aerodrome(name.toUpperCase());
        assertThat(aerodromes.named(name, 5)).hasSize(2);
        assertThat(aerodromes.named(name, 1)).hasSize(1);
    }

    @Test
    void the_beginning_of_a_word_of_a_name_finds_it() {
        var mark = "Q" + System.nanoTime();
        var code = aerodrome(mark + "-Sévaré Nord");
        var other = aerodrome("Aéroport d’" + mark + " " + mark);
        aerodrome("X" + mark);
        assertThat(aerodromes.namedLike(mark.toLowerCase(), 5))
                .extracting(Aerodrome::code)
                .containsExactly(other, code);
        assertThat(aerodromes.namedLike(mark + "-sev", 5))
                .extracting(Aerodrome::code)
                .containsExactly(code);
        assertThat(aerodromes.namedLike("%" + mark, 5)).isEmpty();
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
