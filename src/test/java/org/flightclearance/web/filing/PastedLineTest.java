package org.flightclearance.web.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.language.LocalName;

import static org.assertj.core.api.Assertions.assertThat;

class PastedLineTest {

    private static final Map<String, String> PLACES =
            Map.of("GAGO", "GAGO", "gago", "GAGO", "GAMK", "GAMK", "Ber", "Ber", "Gao", "GAGO", "Mopti Sévaré", "GAMB");

    private static PastedLine read(String line) {
        return new PastedLine(
                        part -> Optional.ofNullable(PLACES.get(part)),
                        List.of(new LocalName("East", "Est"), new LocalName("Centre", null)),
                        LocalDate.of(2026, 11, 28))
                .read(line);
    }

    @Test
    void a_line_of_a_plan_fills_the_form() {
        var line = read("UNO303 MI8 GAGO 0700 GAMK 0830 12pax 1 Dec");
        assertThat(line.fields())
                .containsOnly(
                        Map.entry("/aircraft/callsign", "UNO303"),
                        Map.entry("/aircraft/type", "MI8"),
                        Map.entry("/legs/0/from", "GAGO"),
                        Map.entry("/legs/0/etd", "2026-12-01 0700"),
                        Map.entry("/legs/0/to", "GAMK"),
                        Map.entry("/legs/0/eta", "0830"),
                        Map.entry("/passengers", "12"));
        assertThat(line.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNO303 MI8 GAGO 0700 GAMK 0830 12pax 1 Dec",
                "1/12/2026 UNO303 MI8 GAGO-GAMK 0700-0830 12 pax",
                "011226, UNO303, MI8, GAGO, GAMK, 0700, 0830, 12 PAX",
                "uno303 mi8 Gao 0700 GAMK 0830 12pax Tue 1 Dec 2026",
                "UNO303 MI8 gago 0700 GAMK 0830 1er décembre 12 passagers"
            })
    void the_parts_may_be_written_in_several_ways(String text) {
        var line = read(text);
        assertThat(line.left()).isEmpty();
        assertThat(line.fields())
                .containsEntry("/aircraft/callsign", "UNO303")
                .containsEntry("/aircraft/type", "MI8")
                .containsEntry("/legs/0/from", "GAGO")
                .containsEntry("/legs/0/to", "GAMK")
                .containsEntry("/legs/0/etd", "2026-12-01 0700")
                .containsEntry("/legs/0/eta", "0830")
                .containsEntry("/passengers", "12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GAGO 0700 GAMK 0830 0900 GAGO 1015",
                "GAGO 0700 GAMK 0830 GAMK 0900 GAGO 1015",
                "GAGO-GAMK-GAGO 0700 0830 0900 1015"
            })
    void places_and_times_follow_each_other_over_several_legs(String text) {
        var line = read(text);
        assertThat(line.left()).isEmpty();
        assertThat(line.fields())
                .containsOnly(
                        Map.entry("/legs/0/from", "GAGO"),
                        Map.entry("/legs/0/to", "GAMK"),
                        Map.entry("/legs/0/etd", "0700"),
                        Map.entry("/legs/0/eta", "0830"),
                        Map.entry("/legs/1/from", "GAMK"),
                        Map.entry("/legs/1/to", "GAGO"),
                        Map.entry("/legs/1/etd", "0900"),
                        Map.entry("/legs/1/eta", "1015"));
    }

    @Test
    void a_drone_may_return_to_where_it_started() {
        assertThat(read("UNO701 HRON GAGO 0600Z GAGO 1130Z isr uav east 2 crew 300 kg")
                        .fields())
                .containsOnly(
                        Map.entry("/aircraft/callsign", "UNO701"),
                        Map.entry("/aircraft/type", "HRON"),
                        Map.entry("/aircraft/class", "uav"),
                        Map.entry("/purpose", "isr"),
                        Map.entry("/sector", "East"),
                        Map.entry("/crew", "2"),
                        Map.entry("/cargo_kg", "300"),
                        Map.entry("/legs/0/from", "GAGO"),
                        Map.entry("/legs/0/to", "GAGO"),
                        Map.entry("/legs/0/etd", "0600Z"),
                        Map.entry("/legs/0/eta", "1130Z"));
    }

    @Test
    void names_may_have_several_words_and_an_unknown_code_is_a_place() {
        assertThat(read("Mopti Sévaré Ber GAXX 0700 0800 0900 1000").fields())
                .containsEntry("/legs/0/from", "GAMB")
                .containsEntry("/legs/0/to", "Ber")
                .containsEntry("/legs/1/to", "GAXX");
    }

    @Test
    void what_is_not_understood_is_named() {
        var line = read("UNO303 UNO304 GAGO 0700 GAMK 0830 0900 daily 1–7 31 Feb");
        assertThat(line.left()).containsExactly("UNO304", "daily", "1–7", "31", "Feb", "0900");
        assertThat(line.fields()).containsEntry("/legs/0/eta", "0830").doesNotContainKey("/legs/1/etd");
        assertThat(read("").left()).isEmpty();
        assertThat(read("x ".repeat(500)).left()).hasSizeLessThan(100);
    }

    @Test
    void a_year_far_away_is_a_time() {
        assertThat(read("GAGO 1 Dec 2030 GAMK 2130").fields())
                .containsEntry("/legs/0/etd", "2026-12-01 2030")
                .containsEntry("/legs/0/eta", "2130");
    }

    @Test
    void more_legs_than_a_request_can_have_are_left() {
        assertThat(read("GAGO GAMK ".repeat(20)).fields()).doesNotContainKey("/legs/12/from");
    }

    @Test
    void a_sector_may_be_written_in_french() {
        var line = read("UNO303 MI8 GAGO 0700 GAMK 0830 est 1 Dec");
        assertThat(line.fields()).containsEntry("/sector", "East");
        assertThat(line.left()).isEmpty();
    }
}
