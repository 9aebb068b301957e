package org.flightclearance.flight;

import java.util.OptionalDouble;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedPositionTest {

    private static final Offset<Double> A_CENTIMETRE = Offset.offset(1e-7);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16.83",
                "16,83",
                "+16.83",
                "16.83°",
                "16.83N",
                "16,83 n",
                "N16.83",
                "1649.8N",
                "164948N",
                "N 164948",
                "16°49.8′N",
                "16° 49.8' N",
                "16°49,8’ N",
                "16º49'48\"N",
                "16°49′48″ N",
                "16 49 48 N",
                "16-49-48N",
                "16°49'48''N"
            })
    void a_latitude_is_read_in_degrees_or_in_degrees_and_minutes(String text) {
        assertThat(TypedPosition.latitude(text).orElseThrow()).isCloseTo(16.83, A_CENTIMETRE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-2.52",
                "−2,52",
                "2.52W",
                "W2.52",
                "00231.2W",
                "0023112W",
                "2°31.2′W",
                "002°31'12\"O",
                "2 31.2 W"
            })
    void west_is_negative(String text) {
        assertThat(TypedPosition.longitude(text).orElseThrow()).isCloseTo(-2.52, A_CENTIMETRE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16.83 -2.52",
                "16.83, -2.52",
                "16.83,-2.52",
                "16,83 -2,52",
                "16,83; -2,52",
                "16.83N 2.52W",
                "1649.8N 00231.2W",
                "1649.8N00231.2W",
                "164948N0023112W",
                "N164948W0023112",
                "164948N 0023112W",
                "00231.2W 1649.8N",
                "16°49.8′N 002°31.2′W",
                "16°49.8'N, 2°31.2'W",
                "16 49.8 N 2 31.2 W",
                "16°49'48\"N/2°31'12\"W"
            })
    void a_position_is_read_from_one_text(String text) {
        var position = TypedPosition.position(text).orElseThrow();
        assertThat(position.latitude()).isCloseTo(16.83, A_CENTIMETRE);
        assertThat(position.longitude()).isCloseTo(-2.52, A_CENTIMETRE);
    }

    @ParameterizedTest
    @CsvSource({
        "1630N 00002W,        16.5, -0.033333333",
        "163000N0000200W,     16.5, -0.033333333",
        "1108N02930E,         11.133333333, 29.5",
        "0000N 00000E,        0, 0",
        "90N 180W,            90, -180",
        "9000S 18000E,        -90, 180"
    })
    void a_position_of_a_notam_is_read(String text, double latitude, double longitude) {
        var position = TypedPosition.position(text).orElseThrow();
        assertThat(position.latitude()).isCloseTo(latitude, A_CENTIMETRE);
        assertThat(position.longitude()).isCloseTo(longitude, A_CENTIMETRE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N",
                "north",
                "91N",
                "9001S",
                "1630",
                "1660N",
                "16°60'N",
                "16°30'60\"N",
                "16°30'",
                "-1630N",
                "1630E",
                "16498N",
                "NaN",
                "1e5",
                "0x10"
            })
    void any_other_text_is_no_latitude(String text) {
        assertThat(TypedPosition.latitude(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "16.83",
                "1630N",
                "16 30 N",
                "1630N 1640N",
                "00002W 00003E",
                "16.83 -2.52 7",
                "91 2",
                "16 181",
                "1630N 18100E",
                "163000"
            })
    void any_other_text_is_no_position(String text) {
        assertThat(TypedPosition.position(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ber 1649.8N 00231.2W,            Ber",
        "Ber\t16.83\t-2.52,               Ber",
        "'Ber, 16°49.8′N 002°31.2′W',     Ber",
        "Camp 2 16.83 -2.52,              Camp 2",
        "N Tessalit base 1649.8N 00231.2W, N Tessalit base"
    })
    void a_name_with_a_position_is_a_strip(String text, String name) {
        var strip = TypedPosition.strip(text).orElseThrow();
        assertThat(strip.name()).isEqualTo(name);
        assertThat(strip.code()).isNull();
        assertThat(strip.latitude()).isCloseTo(16.83, A_CENTIMETRE);
        assertThat(strip.longitude()).isCloseTo(-2.52, A_CENTIMETRE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ber", "Ber 16.83", "16.83 -2.52", "1649.8N 00231.2W", "Ber 16.83 -2.52 x"})
    void a_name_without_a_position_or_a_position_without_a_name_is_no_strip(String text) {
        assertThat(TypedPosition.strip(text)).isEmpty();
    }

    @Test
    void a_decimal_is_read_exactly() {
        assertThat(TypedPosition.latitude("16.2484")).hasValue(16.2484);
        assertThat(TypedPosition.longitude("-0.0055")).hasValue(-0.0055);
        assertThat(TypedPosition.longitude("1.5E-05")).hasValue(1.5e-5);
        assertThat(TypedPosition.latitude("000000S")).isEqualTo(OptionalDouble.of(0.0));
    }

    @ParameterizedTest
    @CsvSource({
        "16.83,  -2.52,     16°49.8′N 002°31.2′W",
        "-0.5,   29.0,      00°30.0′S 029°00.0′E",
        "15.9999999, 0.99999, 16°00.0′N 001°00.0′E",
        "90,     -180,      90°00.0′N 180°00.0′W",
        "-0.0001, -0.0001,  00°00.0′N 000°00.0′E"
    })
    void a_position_is_written_in_degrees_and_minutes(double latitude, double longitude, String written) {
        assertThat(new Position(latitude, longitude).inMinutes()).isEqualTo(written);
    }

    @Test
    void a_written_position_is_read_again() {
        var position = new Position(16.83, -2.52);
        assertThat(TypedPosition.position(position.inMinutes()).orElseThrow().inMinutes())
                .isEqualTo(position.inMinutes());
    }

    @Test
    void a_long_text_is_refused_at_once() {
        assertThat(TypedPosition.position("1 ".repeat(1_000_000))).isEmpty();
    }
}
