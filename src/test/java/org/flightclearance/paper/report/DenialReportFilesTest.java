package org.flightclearance.paper.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.Clearance;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReportBuilder;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;
import org.flightclearance.report.SomeFigures;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.restriction.ConflictKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.report.SomeFigures.AS_OF;
import static org.flightclearance.report.SomeFigures.row;

class DenialReportFilesTest {

    private static final Wording ENGLISH = Wording.in(Language.EN);
    private static final Wording FRENCH = Wording.in(Language.FR);
    private static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
    private static final int HEADER = 6;

    private static final DenialReport REPORT = SomeFigures.report(
            List.of(row("uav", 600, 190, 3), row("fixed_wing", 631, 107, 0), row("rotary_wing", 0, 0, 0)),
            List.of(row("East", 1_000, 245, 3), row("=1+1", 231, 52, 0)));

    @Test
    void a_workbook_has_figures_as_numbers_below_a_frozen_header() throws IOException {
        var bytes = workbook(ENGLISH);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getFirstSheet();
            assertThat(sheet.getName()).isEqualTo("figures");
            var rows = sheet.read();
            assertThat(text(rows.get(0), 0)).startsWith("24.4").contains("300 of 1,231 requests");
            assertThat(rows.get(2).getCellAsDate(1).orElseThrow()).isEqualTo(LocalDateTime.parse("2022-10-01T00:00"));
            assertThat(rows.get(2).getCellAsDate(5).orElseThrow()).isEqualTo(LocalDateTime.parse("2023-01-10T08:00"));
            assertThat(text(rows.get(3), 0)).contains("297 were denied");
            assertThat(text(rows.get(4), 0)).contains("297 ont été refusées");
            var header = line(rows, HEADER);
            assertThat(text(header, 2)).isEqualTo("sent");
            var total = line(rows, HEADER + 1);
            assertThat(number(total, 2)).isEqualTo(1_231);
            assertThat(number(total, 4)).isEqualTo(297);
            int rate = column(header, "denied, % of sent");
            assertThat(total.getCell(rate).getType()).isEqualTo(CellType.NUMBER);
            assertThat(total.getCellAsNumber(rate).orElseThrow()).isEqualByComparingTo(new BigDecimal("0.241"));
            var classes = IntStream.rangeClosed(2, 4).mapToObj(i -> line(rows, HEADER + i));
            assertThat(classes.mapToInt(row -> number(row, 4)).sum()).isEqualTo(297);
            assertThat(line(rows, HEADER + 4).getOptionalCell(rate)).isEmpty();
            assertThat(text(line(rows, HEADER + 6), 1)).isEqualTo("=1+1");
        }
        assertThat(part(bytes, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "ySplit=\"" + (HEADER + 1) + "\"")
                .doesNotContain("<f>");
    }

    @Test
    void a_workbook_also_has_the_figures_outside_the_total() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook(FRENCH)))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo("chiffres");
            assertThat(book.getFirstSheet().read())
                    .anySatisfy(row -> {
                        assertThat(text(row, 1)).isEqualTo("bloqués par un refus reçu dans les délais");
                        assertThat(number(row, 2)).isEqualTo(1);
                    })
                    .anySatisfy(row -> {
                        assertThat(text(row, 1)).isEqualTo("en cours à la fin");
                        assertThat(number(row, 2)).isEqualTo(3);
                    });
        }
    }

    @Test
    void a_workbook_as_of_an_instant_before_the_records_begin_says_so() throws IOException {
        var begin = REPORT.mission().foundedAt();
        for (var asOf : List.of(begin.minusNanos(1_000), begin)) {
            var early = DenialReportBuilder.builder(REPORT).asOf(asOf).build();
            var out = new ByteArrayOutputStream();
            new DenialReportXlsx(early, List.of(), ENGLISH).write(out);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                var rows = book.getFirstSheet().read();
                assertThat(rows.stream()
                                .anyMatch(row -> text(row, 0).startsWith("The records of this mission begin on")))
                        .isEqualTo(asOf.isBefore(begin));
            }
        }
    }

    @Test
    void the_second_sheet_has_the_requests_with_times_and_row_names() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook(FRENCH)))) {
            var sheet = book.getSheet(1).orElseThrow();
            assertThat(sheet.getName()).isEqualTo("demandes");
            var rows = sheet.read();
            assertThat(rows).hasSize(3);
            assertThat(text(rows.get(1), 0)).isEqualTo("MINUSMA-2022-00001");
            assertThat(text(rows.get(1), 1)).isEqualTo("refusée");
            assertThat(rows.get(1).getCellAsDate(4).orElseThrow()).isEqualTo(LocalDateTime.parse("2022-10-04T05:00"));
            assertThat(rows.get(1).getCellAsDate(7).orElseThrow()).isEqualTo(LocalDateTime.parse("2022-10-05T05:00"));
            assertThat(text(rows.get(0), 9)).isEqualTo("Par catégorie d’aéronef");
            assertThat(text(rows.get(1), 9)).isEqualTo("drone (UAV)");
            assertThat(text(rows.get(2), 8)).isEqualTo("notification");
            assertThat(rows.get(2).getOptionalCell(7)).isEmpty();
        }
        assertThat(part(workbook(FRENCH), "xl/worksheets/sheet2.xml"))
                .contains("state=\"frozen\"", "<autoFilter")
                .doesNotContain("<f>");
    }

    @Test
    void french_excel_opens_the_report_with_a_double_click() {
        var text = new StringWriter();
        new DenialReportCsv(REPORT, CsvFlavour.EXCEL_FR, FRENCH).write(text);
        assertThat(text.toString()).startsWith("\uFEFFmission;from;to;").contains(";24,1;24,4;");
        assertThat(text.toString()).contains(";sector;'=1+1;231;");
        var plain = new StringWriter();
        new DenialReportCsv(REPORT, CsvFlavour.PLAIN, FRENCH).write(plain);
        assertThat(plain.toString()).startsWith("mission,from,to,").contains(",24.1,24.4,", ",2023-01-10T08:00:00Z,");
    }

    @Test
    void cells_of_the_requests_behind_a_figure_are_never_formulas() {
        var text = new StringWriter();
        new RequestsCsv(
                        new ReportSelection(REPORT.mission(), REPORT.period(), REPORT.basis(), AS_OF),
                        requests(),
                        Map.of("MINUSMA-2022-00001", "=N°0457"),
                        CsvFlavour.PLAIN,
                        ENGLISH)
                .write(text);
        var lines = text.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("reference,status,purpose,aircraft_class,callsign,sector,route,sent_at,");
        assertThat(lines.get(1))
                .startsWith(
                        "MINUSMA-2022-00001,denied,isr,uav,'=UNO1,East,GAGO – Ber,2022-10-04T05:00:00Z,"
                                + "Ministry of Defence,2022-10-07T05:00:00Z,2022-10-07T05:00:00Z,2022-10-05T05:00:00Z,security,'=N°0457,MINUSMA,2022-10-01,2022-12-31,Africa/Bamako,sent,2023-01-10T08:00:00Z,2,");
    }

    @Test
    void the_workbook_prints_on_wide_pages_with_its_headings_on_each() throws IOException {
        var book = workbook(Wording.in(Language.EN));
        for (var sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
            assertThat(part(book, sheet))
                    .contains("fitToPage=\"true\"", "orientation=\"landscape\"", "paperSize=\"9\"")
                    .contains("fitToWidth=\"1\"", "fitToHeight=\"0\"");
        }
        assertThat(part(book, "xl/workbook.xml"))
                .contains("Print_Titles")
                .contains("'figures'!$A:$B,'figures'!$7:$7")
                .contains("'requests'!$A:$A,'requests'!$1:$1");
        // A letter of the default font takes one unit; the reference has 18
        var width = Pattern.compile("<col min=\"1\" max=\"1\" width=\"([0-9.]+)\"")
                .matcher(part(book, "xl/worksheets/sheet2.xml"));
        assertThat(width.find()).isTrue();
        assertThat(Double.parseDouble(width.group(1))).isGreaterThan("MINUSMA-2023-00001".length() + 1.0);
    }

    private static byte[] workbook(Wording wording) throws IOException {
        var out = new ByteArrayOutputStream();
        new DenialReportXlsx(REPORT, requests(), wording).write(out);
        return out.toByteArray();
    }

    private static List<ReportedRequest> requests() {
        return List.of(
                counted("MINUSMA-2022-00001", Clearance.REQUIRED, Status.DENIED, SENT.plusSeconds(86_400)),
                counted("MINUSMA-2022-00002", Clearance.NOTIFICATION, null, null));
    }

    private static ReportedRequest counted(String reference, Clearance clearance, Status endsAs, Instant endsAt) {
        var departure = SENT.plusSeconds(3 * 86_400);
        return new ReportedRequest(
                UUID.randomUUID(),
                reference,
                Purpose.ISR,
                AircraftClass.UAV,
                "=UNO1",
                "East",
                "Ministry of Defence",
                SENT,
                new DerivedFacts(
                        "GAGO – Ber",
                        departure,
                        clearance,
                        "drones",
                        72,
                        null,
                        false,
                        departure,
                        endsAt,
                        endsAs,
                        null,
                        endsAs == null ? null : DenialReason.SECURITY,
                        null,
                        null,
                        false,
                        false,
                        false,
                        null,
                        false,
                        ConflictKind.NEITHER,
                        null));
    }

    /** A row by its number in the sheet. Empty rows are missing in the list. */
    private static Row line(List<Row> rows, int number) {
        return rows.stream()
                .filter(row -> row.getRowNum() == number + 1)
                .findFirst()
                .orElseThrow();
    }

    private static int column(Row header, String name) {
        return IntStream.range(0, header.getCellCount())
                .filter(i -> text(header, i).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, int cell) {
        return row.getCellText(cell);
    }

    private static int number(Row row, int cell) {
        return row.getCellAsNumber(cell).orElseThrow().intValueExact();
    }

    private static String part(byte[] book, String name) throws IOException {
        var file = Files.createTempFile("report", ".xlsx");
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
