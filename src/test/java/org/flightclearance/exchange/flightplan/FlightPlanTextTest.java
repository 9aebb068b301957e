package org.flightclearance.exchange.flightplan;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The flight plan messages of a filed request. */
class FlightPlanTextTest {

    private static final Wording ENGLISH = Wording.in(Language.EN);
    private static final String UNFILED = "FPL 8/VN 9/MI8/M 10/S/C 15/N0120VFR DCT";

    private static String written(Filing filing) {
        return written(
                filing,
                IntStream.rangeClosed(1, Objects.requireNonNull(filing.legs()).size())
                        .boxed()
                        .toList());
    }

    private static String written(Filing filing, List<Integer> going) {
        return FlightPlanText.of(
                filing,
                going,
                code -> code.equals("GA43") ? Optional.of(new Position(16.25, -0.0055)) : Optional.empty());
    }

    private static List<String> refused(Filing filing) {
        return catchThrowableOfType(Refused.class, () -> written(filing)).faults().stream()
                .map(fault -> fault.pointer() + " " + ENGLISH.say(fault.sentence()))
                .toList();
    }

    private static Filing filing(UnaryOperator<FilingBuilder> change) {
        return change.apply(FilingBuilder.builder()
                        .aircraft(new Aircraft(AircraftClass.ROTARY_WING, "MI8", "UN-159H", "UNO701"))
                        .legs(List.of(leg(Place.aerodrome("GABS"), Place.aerodrome("GAGO"))))
                        .remarks("Sous réserve de météo\n" + UNFILED))
                .build();
    }

    private static Leg leg(Place from, Place to) {
        return new Leg(from, to, Instant.parse("2022-10-07T06:00:00Z"), Instant.parse("2022-10-07T08:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                (FPL-UNO701-VN
                -MI8/M-SDF/C
                -GABS0600
                -N0120F085 DCT
                -GAGO0230 GATB
                -DOF/221007 REG/UN159H OPR/UNITED NATIONS RMK/PASSENGER FLIGHT)
                """,
                """
                (FPL-UNO714/A4321-IN
                -2C130/M-SDFGHIRWY/S
                -GABS2330
                -N0290F200 BKO UA603 GAO/N0300F220 DCT 1630N00002W
                -ZZZZ0130 GATB ZZZZ
                -STS/HUM PBN/A1B1 DEST/BER 1650N00231W DOF/221231 REG/UN444 UN445 EET/DRRR0200 SEL/ABCD CODE/A0B1C2 OPR/UN PER/C ALTN/GOSSI 1549N00118W RMK/NOTE NV/2022/118)
                """,
                """
                (FPL-UNO710-VM
                -ZZZZ/L-S/N
                -GAGO0500
                -N0080A080 DCT
                -GAGO1030
                -STS/STATE DOF/221009 TYP/HERON UAV)
                """,
                """
                (FPL-UNO28-VN
                -MI8/M-S/C
                -GABS0600
                -N0120VFR DCT
                -GAMB0215
                -DOF/221017 REG/UN163H)
                (FPL-UNO28-VN
                -MI8/M-S/C
                -GAMB0930
                -N0120VFR GAO DCT
                -GABS0215
                -DOF/221017 REG/UN163H)
                """
            })
    void a_flight_plan_comes_back_as_it_went_in(String text) {
        assertThat(written(FlightPlan.read(text, FlightPlanShapesTest.NOW).filing()))
                .isEqualTo(text);
    }

    @Test
    void every_flight_plan_of_the_corpus_comes_back_with_the_same_content() throws IOException {
        int compared = 0;
        for (var shape : FlightPlanShapesTest.shapes()) {
            var known = shape.expected();
            if (known.get(0).startsWith("refused")
                    || known.stream().anyMatch(line -> line.contains("position of") || line.contains("changes a"))) {
                continue;
            }
            var first = FlightPlan.read(shape.text(), FlightPlanShapesTest.NOW).filing();
            var text = written(first);
            var second = FlightPlan.read(text, FlightPlanShapesTest.NOW).filing();
            assertThat(written(second)).as(shape.name()).isEqualTo(text);
            assertThat(second.legs()).as(shape.name()).hasSameSizeAs(first.legs());
            assertThat(second.purpose()).as(shape.name()).isEqualTo(first.purpose());
            compared++;
        }
        assertThat(compared).isGreaterThan(45);
    }

    @Test
    void remarks_lose_the_signs_that_a_message_cannot_have() {
        assertThat(written(filing(one -> one)))
                .isEqualTo(
                        """
                (FPL-UNO701-VN
                -MI8/M-S/C
                -GABS0600
                -N0120VFR DCT
                -GAGO0230
                -DOF/221007 REG/UN159H RMK/SOUS RESERVE DE METEO)
                """);
    }

    @Test
    void a_word_of_the_remarks_does_not_become_another_text() {
        assertThat(written(filing(one -> one.remarks("See reg/1 (note)\n" + UNFILED))))
                .contains("RMK/SEE REG 1 NOTE)");
    }

    @ParameterizedTest
    @CsvSource({
        "MI17,          MI8/M",
        "Mi-17,         MI8/M",
        "Mi-8 MTV-1,    MI8/M",
        "B1900,         B190/M",
        "HRON,          HRON/M",
        "c130,          C130/M"
    })
    void a_type_is_written_by_its_designator(String type, String item) {
        var aircraft = new Aircraft(AircraftClass.ROTARY_WING, type, null, "UNO701");
        assertThat(written(filing(one -> one.aircraft(aircraft))))
                .contains("\n-" + item + "-S/C\n")
                .doesNotContain("TYP/");
    }

    @Test
    void a_type_without_a_designator_is_written_in_words() {
        var aircraft = new Aircraft(AircraftClass.UAV, "Héron 1", null, "UNO 701");
        assertThat(written(filing(one -> one.aircraft(aircraft))))
                .startsWith("(FPL-UNO701-VN\n-ZZZZ/M-S/C\n")
                .contains("TYP/HERON 1");
    }

    @Test
    void a_place_without_a_location_indicator_is_written_with_its_name_and_position() {
        var leg = leg(Place.strip("Ber", 16.83, -2.52), Place.aerodrome("GA43"));
        assertThat(written(filing(one -> one.legs(List.of(leg)))))
                .contains("\n-ZZZZ0600\n", "\n-ZZZZ0230\n", "DEP/BER 1650N00231W DEST/GA43 1615N00000W DOF/");
    }

    @Test
    void a_medical_flight_says_so() {
        assertThat(written(filing(one -> one.purpose(Purpose.MEDEVAC)))).contains("\n-STS/MEDEVAC DOF/");
    }

    @Test
    void all_that_is_missing_is_named_with_its_field() {
        assertThat(refused(filing(one -> one.aircraft(new Aircraft(AircraftClass.UAV, null, null, null))
                        .legs(List.of(leg(new Place(null, "Ber", null, null), Place.aerodrome("GA44"))))
                        .remarks("FPL 8/VN"))))
                .containsExactly(
                        "/aircraft/callsign This is required. Enter or choose a value.",
                        "/aircraft/type This is required. Enter or choose a value.",
                        "/legs/0/from The position of “Ber” is missing. A flight plan needs it for a place without an"
                                + " ICAO code.",
                        "/legs/0/to The position of “GA44” is missing. A flight plan needs it for a place without an"
                                + " ICAO code.",
                        "/remarks A flight plan also needs items that a request has no field for: 9, 10, 15. Add a line"
                                + " to the remarks for each leg, such as: " + UNFILED);
    }

    @Test
    void a_leg_that_the_mission_goes_on_with_has_its_own_line_and_its_own_number() {
        var lines = "FPL 8/VN 9/MI8/M 10/S/C 15/N0120VFR GAO\nFPL 8/VN 9/MI8/M 10/S/C 15/N0120VFR MPK";
        var there = leg(Place.aerodrome("GABS"), Place.aerodrome("GAGO"));
        var back = leg(Place.aerodrome("GAGO"), Place.aerodrome("GABS"));
        var both = filing(one -> one.legs(List.of(there, back)).remarks(lines));
        assertThat(written(both, List.of(2)))
                .contains("-GAGO0600\n-N0120VFR MPK\n")
                .doesNotContain("VFR GAO");
        assertThat(written(both.withRemarks(lines.lines().toList().get(1)), List.of(2)))
                .contains("-GAGO0600\n-N0120VFR MPK\n");
        var nowhere = filing(one -> one.legs(List.of(there, leg(Place.aerodrome("GAGO"), Place.aerodrome("GA44"))))
                .remarks(lines));
        assertThat(catchThrowableOfType(Refused.class, () -> written(nowhere, List.of(2)))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/legs/1/to");
    }

    @Test
    void a_callsign_that_no_message_can_have_is_named() {
        var aircraft = new Aircraft(AircraftClass.UAV, "HRON", null, "UNO701HERON");
        assertThat(refused(filing(one -> one.aircraft(aircraft))))
                .containsExactly("/aircraft/callsign “UNO701HERON” is not a callsign. A callsign has 1 to 7 letters and"
                        + " digits, such as UNO701.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FPL 8/VN 9/MI8/M 10/S/C 15/DCT | Item 15, line 4, column 2: “DCT” should be the speed",
                "FPL 8/VN 9/MI8/M 10/S/C 15/N0120VFR DCT 18/MAIL | Item 18, line 1, column 1: “MAIL” does not begin",
                "FPL 8/VN 9/MI8 10/S/C 15/N0120VFR DCT | Item 9, line 2, column 2: This item is empty.",
                "FPL 8/VN 9/MI8/M 10/S/C) 15/N0120VFR DCT | Item 3, line 1, column 1: The message ends"
            })
    void items_that_were_typed_wrongly_into_the_remarks_are_named(String remarks, String fault) {
        assertThat(refused(filing(one -> one.remarks(remarks))).get(0))
                .startsWith("/remarks The flight plan cannot be written with these remarks. " + fault);
    }
}
