package org.flightclearance.exchange.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.officer;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

/**
 * Our files are opened and saved by LibreOffice, in English and in French, and imported again: no request is filed twice or
 * changed, and what the program changed is named. Runs where LibreOffice is.
 */
@QuarkusTest
@EnabledIf("org.flightclearance.exchange.office.OfficeProgram#isInstalled")
class OfficeRoundTripTest {

    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> KEPT = List.of("ATO-2022-10-07-03", "Opération n° 7", "MAI-A5");

    /** Spreadsheets take these for numbers; in French, the last two for days. */
    private static final List<String> CHANGED = List.of("0001", "3E2", "12345678901234567890", "MAI 5", "1.2.3");

    @TempDir
    Path folder;

    private String mission;

    @BeforeEach
    void file() {
        mission = ApiClient.mission();
        for (var client : Stream.concat(KEPT.stream(), CHANGED.stream()).toList()) {
            ApiClient.file(
                    officer(mission),
                    ApiClient.sentDrone(mission).replaceFirst("\\{", "{\"client_reference\": \"" + client + "\","));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en_GB, 1033, '',        44, 5",
        "en_GB, 1033, &excel=fr, 59, 5",
        "fr_FR, 1036, '',        44, 3",
        "fr_FR, 1036, &excel=fr, 59, 3"
    })
    void a_csv_that_was_opened_and_saved_files_nothing_and_names_the_references_that_became_numbers(
            String locale, String language, String excel, String separator, int unchanged) throws Exception {
        var program = new OfficeProgram(folder, locale);
        var csv = exported("csv", excel);
        var options = separator + ",34,76,1,," + language;
        var opens = "CSV:" + options + ",false,true";
        var saved = program.saved("ledger.csv", csv, opens, "csv:Text - txt - csv (StarCalc):" + options);
        assertThat(saved).isNotEqualTo(csv);
        assertKeptOrNamed(imported(CSV, saved), unchanged);
        assertKeptOrNamed(imported(WORKBOOK, program.saved("ledger.csv", csv, opens, "xlsx")), unchanged);
    }

    @ParameterizedTest
    @CsvSource({"en_GB, 1033", "fr_FR, 1036"})
    void a_workbook_that_was_opened_and_saved_as_workbook_or_csv_is_unchanged(String locale, String language)
            throws Exception {
        var program = new OfficeProgram(folder, locale);
        var workbook = exported("xlsx", "");
        var csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,," + language;
        imported(WORKBOOK, program.saved("ledger.xlsx", workbook, "", "xlsx")).body("unchanged", is(8));
        imported(CSV, program.saved("ledger.xlsx", workbook, "", csv)).body("unchanged", is(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_GB", "fr_FR"})
    void a_flight_programme_keeps_its_words(String locale) throws Exception {
        var address = "/dispatches/programme.%s?mission=" + mission
                + "&authority=Ministry%%20of%%20Defence&outgoing_reference=NV/2022/118";
        var program = new OfficeProgram(folder, locale);
        var references = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> "%s-2022-%05d".formatted(mission, number))
                .toList();
        var printed = text(program.saved("programme.docx", paper(address, "docx"), "", "pdf"));
        assertThat(text(paper(address, "pdf"))).contains(references);
        assertThat(printed).contains(references).contains("UNO701", "NV/2022/118", "Ber");
    }

    private void assertKeptOrNamed(ValidatableResponse imported, int unchanged) {
        imported.body("created", is(0))
                .body("updated", is(0))
                .body("unchanged", is(unchanged))
                .body("errors", hasSize(8 - unchanged))
                .body("errors.column", everyItem(is("client_reference")));
    }

    private byte[] exported(String type, String parameters) {
        return as(officer(mission))
                .get("/requests." + type + "?mission=" + mission + parameters)
                .asByteArray();
    }

    private ValidatableResponse imported(String type, byte[] file) {
        return as(officer(mission))
                .contentType(type)
                .body(file)
                .post("/imports")
                .then();
    }

    private byte[] paper(String address, String type) {
        return as(officer(mission))
                .urlEncodingEnabled(false)
                .get(address.formatted(type))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            // Long references go on in the next line of their cell
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
