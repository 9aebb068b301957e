package org.flightclearance.aerodrome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class AerodromeFileTest {

    private static final String PLAIN = "code,name,latitude,longitude,country\n";
    private static final String GAO = "GAGO,Gao,16.2484,-0.0055,ML\n";

    /** The header of the public file since 2024. Earlier files lack icao_code. */
    private static final String PUBLIC =
            """
            "id","ident","type","name","latitude_deg","longitude_deg","elevation_ft","continent","iso_country","iso_region","municipality","scheduled_service","icao_code","gps_code","iata_code","local_code","home_link","wikipedia_link","keywords"
            """;

    private static final String OLD_PUBLIC = PUBLIC.replace("\"icao_code\",", "");

    private static String published(String ident, String type, String country, String codes) {
        return "2084,\"%s\",\"%s\",\"Bamako, Sénou\",12.5335,-7.949944,1247,\"AF\",\"%s\",\"ML-7\",\"Bamako\",\"yes\",%s,\"BKO\",,,\"https://en.wikipedia.org/\",\n"
                .formatted(ident, type, country, codes);
    }

    @Test
    void columns_may_come_in_any_order_and_in_upper_or_lower_case() {
        var read = read("\uFEFFName;LONGITUDE;Latitude;Code\n Gao ;-0,0055;16,2484;gago\n");
        assertThat(read.isRefused()).isFalse();
        assertThat(read.profiles()).containsExactly(new AerodromeProfile("GAGO", "Gao", 16.2484, -0.0055, null));
    }

    @Test
    void the_public_file_is_read_unchanged() {
        var read = read(PUBLIC + published("GABS", "large_airport", "ML", "\"GABS\",\"GABS\""));
        assertThat(read.profiles())
                .containsExactly(new AerodromeProfile("GABS", "Bamako, Sénou", 12.5335, -7.949944, "ML"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GA43", "LG54", "ZZZZ", "AFIL"})
    void a_pseudo_code_does_not_stand_among_the_codes_of_a_state(String pseudo) {
        var read = read(PUBLIC + published(pseudo, "small_airport", "US", "\"\",\"" + pseudo + "\""));
        assertThat(read.isRefused()).isFalse();
        assertThat(read.profiles()).isEmpty();
        assertThat(read(PLAIN + pseudo + ",A field,33,-84,\n").isRefused())
                .as("in a column of codes alone")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GA-1, GAAA, GABB, GAAA", "GA-1, 1234, GABB, GABB", "GACC, '', GAB, GACC", "GACC, gaaa, '', GAAA"})
    void the_first_column_with_a_valid_code_gives_the_code(String ident, String icao, String gps, String code) {
        var row = published(ident, "small_airport", "ML", "\"" + icao + "\",\"" + gps + "\"");
        assertThat(read(PUBLIC + row).profiles())
                .extracting(AerodromeProfile::code)
                .containsExactly(code);
    }

    @Test
    void an_older_public_file_without_icao_code_is_read() {
        assertThat(read(OLD_PUBLIC + published("ML-0001", "small_airport", "ML", "\"GAGO\""))
                        .profiles())
                .extracting(AerodromeProfile::code)
                .containsExactly("GAGO");
    }

    @ParameterizedTest
    @CsvSource({"ML-0001, heliport, ML", "GABS, closed, ML", "GABS, large_airport, NE", "GABS, large_airport, ''"})
    void rows_without_a_code_closed_or_of_another_country_are_skipped_and_counted(
            String ident, String type, String country) {
        var wrong = published(ident, type, country, ",").replace("12.5335", "north");
        var read = read(PUBLIC + wrong, "ML", "SN");
        assertThat(read.profiles()).isEmpty();
        assertThat(read.stored(0, 0, 0).skipped()).isEqualTo(1);
        assertThat(read.isRefused()).isFalse();
    }

    @Test
    void rows_of_the_chosen_country_are_imported() {
        assertThat(read(PLAIN + GAO + "DRRN,Niamey,13.4815,2.1836,ne\n", "NE").profiles())
                .containsExactly(new AerodromeProfile("DRRN", "Niamey", 13.4815, 2.1836, "NE"));
    }

    @Test
    void every_error_is_reported_with_its_row_and_the_column_name_of_the_file() {
        var file = "code,name,latitude_deg,longitude,country\n" + GAO
                + "\n"
                + "GA,Gao,91,-180.5,Mali\n"
                + "GAKL,,north,,ML\n";
        var refused = read(file).refused();
        assertThat(refused.errors())
                .extracting(RowFault::row, RowFault::column, RowFault::value, it -> it.sentence()
                        .key())
                .containsExactly(
                        tuple(4, "code", "GA", "fault.location_indicator"),
                        tuple(4, "latitude_deg", "91", "fault.degrees"),
                        tuple(4, "longitude", "-180.5", "fault.degrees"),
                        tuple(4, "country", "Mali", "fault.country"),
                        tuple(5, "latitude_deg", "north", "fault.cell_degrees"),
                        tuple(5, "name", "", "fault.required"),
                        tuple(5, "longitude", "", "fault.required"));
        assertThat(refused)
                .extracting(AerodromeImport::rows, AerodromeImport::rejected, AerodromeImport::totalErrors)
                .containsExactly(3, 2, 7);
    }

    @Test
    void latitude_and_longitude_may_be_the_largest_possible_but_not_more() {
        assertThat(read(PLAIN + "ZZZY,Nowhere,-90,180,\n").isRefused()).isFalse();
        assertThat(read(PLAIN + "ZZZY,Nowhere,-90.0000001,180,\n").isRefused()).isTrue();
    }

    @Test
    void a_repeated_code_is_an_error_only_if_the_rows_differ() {
        assertThat(read(PLAIN + GAO + GAO.toLowerCase().replace("gao", "Gao")).stored(1, 0, 0))
                .extracting(AerodromeImport::rows, AerodromeImport::created, AerodromeImport::unchanged)
                .containsExactly(2, 1, 1);
        var refused = read(PLAIN + GAO + GAO.replace("16.", "17.")).refused();
        assertThat(refused.errors())
                .extracting(RowFault::row, RowFault::column, RowFault::value)
                .containsExactly(tuple(3, "code", "GAGO"));
    }

    /** In the public file, heliports and former aerodromes often have the code of their neighbour. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_row_that_has_a_code_in_the_stronger_column_keeps_it(boolean first) {
        var airport = published("GABS", "large_airport", "ML", "\"GABS\",\"GABS\"");
        var heliport = published("ML-0002", "heliport", "ML", ",\"GABS\"").replace("Sénou", "hospital");
        var read = read(PUBLIC + (first ? airport + heliport : heliport + airport));
        assertThat(read.profiles()).extracting(AerodromeProfile::name).containsExactly("Bamako, Sénou");
        assertThat(read.stored(1, 0, 0).skipped()).isEqualTo(1);
    }

    @Test
    void a_thousand_errors_are_listed_and_all_are_counted() {
        var file = PLAIN
                + IntStream.range(0, 1_200).mapToObj(i -> "GA,Gao,16,0,\n").collect(Collectors.joining());
        var refused = read(file).refused();
        assertThat(refused.errors()).hasSize(1_000);
        assertThat(refused)
                .extracting(AerodromeImport::totalErrors, AerodromeImport::rejected)
                .containsExactly(1_200, 1_200);
    }

    @Test
    void a_file_may_have_a_hundred_thousand_rows_and_no_more() {
        var file = PLAIN + ",Ber,16.83,-2.52,\n".repeat(AerodromeFile.MOST_ROWS);
        assertThat(read(file).stored(0, 0, 0).skipped()).isEqualTo(AerodromeFile.MOST_ROWS);
        assertThatThrownBy(() -> read(file + ",Ber,16.83,-2.52,\n")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', fault.aerodrome_header",
        "'code,name,latitude', fault.aerodrome_header",
        "'name,latitude,longitude', fault.aerodrome_header",
        "'code,name,latitude,longitude,latitude_deg', fault.twice"
    })
    void a_file_without_the_columns_that_are_needed_is_unreadable(String header, String key) {
        var refused = read(header + "\n" + GAO).refused();
        assertThat(refused.unreadable()).isTrue();
        assertThat(refused.errors())
                .extracting(RowFault::row, it -> it.sentence().key())
                .containsExactly(tuple(1, key));
    }

    @Test
    void a_file_that_is_not_csv_or_not_utf_8_is_refused_with_the_row_at_fault() {
        assertThat(read(PLAIN + GAO + "GABS,\"Bamako,12,-7,ML\n").refused().errors())
                .extracting(RowFault::row, it -> it.sentence().key())
                .containsExactly(tuple(3, "fault.not_csv"));
        var latin = read(PLAIN + GAO.replace("Gao", "Sévaré"), StandardCharsets.ISO_8859_1);
        assertThat(latin.refused().errors())
                .extracting(it -> it.sentence().key())
                .containsExactly("fault.not_utf8");
    }

    @Test
    void rows_behind_a_stray_quotation_mark_are_not_taken_for_a_name() {
        var stray = "GAKL,\"Kidal,18.43,1.40,ML\nGATB,Timbuktu,16.73,-3.00,ML\nGANR,Nioro\",15.23,-9.57,ML\n";
        assertThat(read(PLAIN + GAO + stray).refused().errors())
                .extracting(RowFault::row, it -> it.sentence().key())
                .containsExactly(tuple(3, "fault.csv_stray_quote"));
    }

    private static AerodromeFile read(String file, String... countries) {
        return read(file, StandardCharsets.UTF_8, countries);
    }

    private static AerodromeFile read(String file, Charset charset, String... countries) {
        try {
            return AerodromeFile.read(new ByteArrayInputStream(file.getBytes(charset)), Set.of(countries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
