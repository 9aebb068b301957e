package org.flightclearance.api.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

@OnBothDatabases
class ExportTest {

    @Test
    void a_list_is_exported_as_csv_completely_and_oldest_first() {
        var mission = mission();
        for (int i = 0; i < 3; i++) {
            var body = ApiClient.sentDrone(mission)
                    .replace("\"UNO701\"", "\"UNO70" + i + "\"")
                    .replace("2022-10-04T05:00:00Z", "2022-10-0" + (4 - i) + "T05:00:00Z")
                    .replace("Air operations", "=1+1");
            ApiClient.file(requester(mission), body);
        }
        var lines = as(manager(mission))
                .accept("text/csv")
                .get("/requests?mission=" + mission)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"requests-" + mission + "-\\d{4}-\\d\\d-\\d\\d.csv\""))
                .extract()
                .asString()
                .split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("reference,mission,client_reference,purpose");
        assertThat(lines[1]).contains("UNO702", ",'=1+1,", ",Ber,16.83,-2.52,2022-10-07T06:00:00Z,");
        assertThat(lines[3]).contains("UNO700");
    }

    @Test
    void a_request_that_was_sent_before_it_was_filed_can_be_imported_again() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        ApiClient.post(
                        requester(mission),
                        "/requests/" + reference + "/dispatch",
                        "{\"sent_at\": \"2022-10-03T07:00:00Z\", \"channel\": \"email\"}")
                .statusCode(200);
        ApiClient.importedAgain(mission)
                .body("items[0].filed_at", equalTo("2022-10-03T08:00:00Z"))
                .body("items[0].sent.at", equalTo("2022-10-03T07:00:00Z"));
    }

    /** A file counts as a transfer only until it has been sent. */
    @Test
    void a_small_file_can_be_downloaded_any_number_of_times() {
        var manager = manager(mission());
        for (int i = 0; i < 30; i++) {
            as(manager).get("/requests.csv").then().statusCode(200);
        }
    }

    @Test
    void a_file_contains_what_the_filter_finds_without_pages() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var text = as(officer(mission))
                .get("/requests.ndjson?status=unanswered")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        assertThat(text).endsWith("}\n").contains(reference).hasLineCount(1);
        as(officer(mission))
                .get("/requests.csv?limit=5")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limit"));
        as(officer(mission)).get("/requests.csv?mission=NONE").then().statusCode(404);
        as(officer(mission)).get("/requests").then().statusCode(200).contentType(startsWith("application/json"));
        as(officer(mission)).accept("*/*").get("/requests").then().contentType(startsWith("application/json"));
    }

    @Test
    void a_csv_file_can_be_written_for_a_french_excel() {
        var mission = mission();
        ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var bytes = as(officer(mission)).get("/requests.csv?excel=fr").asByteArray();
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFreference;mission;").contains(";16,83;-2,52;2022-10-07 06:00;");
        as(officer(mission)).get("/requests.csv?excel=de").then().statusCode(400);
    }

    @Test
    void a_workbook_has_real_dates_and_numbers() throws IOException {
        var mission = mission();
        ApiClient.file(requester(mission), ApiClient.sentDrone(mission).replace("Air operations", "=1+1"));
        var bytes = as(officer(mission))
                .get("/requests.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var sheet = part(bytes, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<pane ", "<autoFilter ", "etd (UTC)", "<t>=1+1</t>", "<v>16.83</v>")
                // 7 October 2022, 06:00, as a spreadsheet serial number
                .contains("<v>44841.25</v>")
                .doesNotContain("<f>");
    }

    private static String part(byte[] book, String name) throws IOException {
        var file = Files.createTempFile("ledger", ".xlsx");
        try {
            Files.write(file, book);
            try (var zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
