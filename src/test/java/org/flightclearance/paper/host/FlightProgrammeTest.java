package org.flightclearance.paper.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.Clearance;
import org.flightclearance.paper.PaperCheck;
import org.flightclearance.paper.TestPrinter;
import org.flightclearance.paper.map.LegStyle;
import org.flightclearance.paper.map.MapContent;
import org.flightclearance.paper.map.MapLeg;
import org.flightclearance.paper.map.MapPlace;
import org.flightclearance.paper.map.MapZone;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.restriction.Bounds;
import org.flightclearance.restriction.LegPath;
import org.flightclearance.restriction.Outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FlightProgrammeTest {

    private static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
    private static final Correspondents WHO = new Correspondents(
            "MINUSMA",
            "Mission multidimensionnelle intégrée des Nations Unies pour la stabilisation au Mali",
            "Mali",
            "Ministère de la défense",
            ZoneId.of("Africa/Lagos"),
            false);

    private static final MapPlace GAO = new MapPlace("GAGO", "Gao", new Position(16.2484, -0.0055));
    private static final MapPlace BER = new MapPlace(null, "Ber", new Position(16.83, -2.52));
    private static final MapContent MAP = new MapContent(
            List.of(new MapLeg(
                    "UNO701",
                    1,
                    GAO,
                    BER,
                    LegPath.between(new Position(16.2484, -0.0055), new Position(16.83, -2.52)),
                    List.of("Gao"),
                    LegStyle.SOLID)),
            List.of(new MapZone(
                    "Gao",
                    new Outline(
                            new Bounds(16, 16.5, -.5, .5),
                            List.of(List.of(List.of(
                                    new Position(16, -.5),
                                    new Position(16, .5),
                                    new Position(16.5, 0),
                                    new Position(16, -.5))))),
                    true)),
            List.of(),
            null);
    private static final MapContent NO_MAP = new MapContent(List.of(), List.of(), List.of(), null);

    @ParameterizedTest
    @EnumSource
    void a_programme_is_accessible_by_pdf_ua(Language language) {
        var pdf = pdf(programme(language, false, flight("R-1", Clearance.REQUIRED, null)));
        assertThat(PaperCheck.faults(pdf)).isEmpty();
    }

    @Test
    void a_programme_has_sender_addressee_and_flights_in_order() {
        assertThat(PaperCheck.text(
                        pdf(programme(Language.EN, false, flight("R-1", Clearance.REQUIRED, "Lithium batteries")))))
                .containsSubsequence(
                        "(MINUSMA)",
                        "Flight programme PROG/2022/40",
                        "To Ministère de la défense, Mali",
                        "Reference PROG/2022/40",
                        "Date 4 October 2022",
                        "MINUSMA presents its compliments to the Ministère de la défense",
                        "request permission for the flight listed below",
                        "One flight",
                        "Callsign",
                        "R-1",
                        "UNO701",
                        "HRON",
                        "99-01",
                        "drone",
                        "GAGO (Gao) – Ber (16°49.8′N 002°31.2′W)",
                        "ETD 7 Oct 2022 06:00Z (local 7 Oct 2022 07:00)",
                        "ETA 7 Oct 2022 11:30Z (local 7 Oct 2022 12:30)",
                        "Persons: 2",
                        "Cargo: 1,500 kg",
                        "Dangerous goods: Lithium batteries",
                        "avails itself of this opportunity",
                        "highest consideration",
                        "4 October 2022");
    }

    @Test
    void a_programme_can_be_in_french() {
        assertThat(PaperCheck.text(pdf(programme(
                        Language.FR,
                        false,
                        flight("R-1", Clearance.REQUIRED, null),
                        flight("R-2", Clearance.NOTIFICATION, null)))))
                .containsSubsequence(
                        "Programme de vols PROG/2022/40",
                        "La mission MINUSMA présente ses compliments au Ministère de la défense et a l’honneur",
                        "solliciter l’autorisation d’un vol et de lui notifier un vol, pour lequel aucune autorisation n’est requise",
                        "heure locale (Africa/Lagos)",
                        "2 vols",
                        "Indicatif",
                        "R-1",
                        "heure locale 7 oct. 2022 07:00",
                        "autorisation sollicitée",
                        "R-2",
                        "pour notification",
                        "renouveler au Ministère de la défense les assurances de sa très haute considération",
                        "Fait à",
                        "le 4 octobre 2022");
    }

    @Test
    void the_map_of_the_flights_is_printed_and_said_in_words() {
        var pdf = pdf(programme(Language.FR, false, flight("R-1", Clearance.REQUIRED, null)));
        assertThat(PaperCheck.text(pdf))
                .containsSubsequence(
                        "R-1",
                        "Carte des vols",
                        "Le nord est en haut",
                        "GAGO Gao – Ber, 276 km (149 NM). Traverse la zone interdite Gao.",
                        "La mission MINUSMA saisit cette occasion");
        var without = new FlightProgramme(
                        WHO,
                        "P/1",
                        SENT,
                        List.of(flight("R-1", Clearance.REQUIRED, null)),
                        Map.of(),
                        NO_MAP,
                        false,
                        Wording.in(Language.FR))
                .paper();
        assertThat(without.map()).isNull();
        assertThat(PaperCheck.text(pdf(without))).doesNotContain("Carte");
    }

    @Test
    void times_are_not_repeated_where_the_clocks_of_the_mission_show_utc() {
        var who = new Correspondents("M", "M", "Mali", "Ministry", ZoneId.of("Africa/Bamako"), false);
        var flights = List.of(flight("R-1", Clearance.REQUIRED, null));
        var text = PaperCheck.text(
                pdf(new FlightProgramme(who, "P/1", SENT, flights, Map.of(), NO_MAP, false, Wording.in(Language.EN))
                        .paper()));
        assertThat(text)
                .contains("ETD 7 Oct 2022 06:00Z", "which is also the local time (Africa/Bamako)")
                .doesNotContain("(local");
    }

    @Test
    void a_draft_is_marked_on_every_page_and_has_a_blank_reference() {
        var flights = IntStream.range(0, 40)
                .mapToObj(i -> flight("R-" + i, Clearance.REQUIRED, null))
                .toList();
        var draft =
                new FlightProgramme(WHO, null, SENT, flights, Map.of(), NO_MAP, true, Wording.in(Language.FR)).paper();
        var text = PaperCheck.text(pdf(draft));
        assertThat(text.split("Projet", -1).length).isGreaterThan(4);
        assertThat(text).contains("Référence ……").doesNotContain("null");
    }

    @Test
    void input_is_escaped_and_internal_fields_are_not_printed() throws IOException {
        var who = new Correspondents(
                "M&M", "<b>Mission</b>", "Mali", "<script>alert(1)</script> & Co \u0001", ZoneId.of("UTC"), false);
        var flight = flight("R-1", Clearance.NOTIFICATION, "<img src=x> & \"acid\" ${7*7} {paper}");
        var paper = new FlightProgramme(
                        who, "NV & <1>", SENT, List.of(flight), Map.of(), NO_MAP, false, Wording.in(Language.EN))
                .paper();
        for (var text : List.of(PaperCheck.text(pdf(paper)), docx(paper))) {
            assertThat(text)
                    .contains("<script>alert(1)</script> & Co")
                    .contains("NV & <1>")
                    .contains("<img src=x> & \"acid\" ${7*7} {paper}")
                    .doesNotContain("unit that asks", "between ourselves");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_docx_has_the_same_text_in_the_same_order(Language language) throws IOException {
        var paper = programme(
                language,
                false,
                flight("R-1", Clearance.REQUIRED, "Lithium"),
                flight("R-2", Clearance.NOTIFICATION, null));
        var bytes = HostPaperDocx.write(paper, SENT);
        var printed = PaperCheck.text(pdf(paper));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isCantSplitRow()).isTrue();
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(paper.sheet().title());
            for (var row : table.getRows()) {
                for (var cell : row.getTableCells()) {
                    assertThat(printed).contains(cell.getText().replaceAll("\\s+", " "));
                }
            }
        }
        assertThat(docx(paper).replaceAll("\\s+", " "))
                .containsSubsequence(
                        paper.sender(),
                        paper.opening().get(0),
                        "R-1",
                        "R-2",
                        paper.closing().get(0));
    }

    /** Office programs take the widths of every cell from the grid of the table, and only if its layout is fixed. */
    @Test
    void the_columns_of_the_docx_are_as_wide_as_those_of_the_pdf() throws IOException {
        var paper = programme(Language.FR, false, flight("R-1", Clearance.REQUIRED, "Lithium"));
        var columns = paper.tables().get(0).columns();
        double shares = columns.stream().mapToInt(HostPaper.Heading::share).sum();
        try (var document = new XWPFDocument(new ByteArrayInputStream(HostPaperDocx.write(paper, SENT)))) {
            var table = document.getTables().get(0);
            var properties = table.getCTTbl().getTblPr();
            assertThat(properties.getTblLayout().getType()).isEqualTo(STTblLayoutType.FIXED);
            var grid = table.getCTTbl().getTblGrid().getGridColList();
            assertThat(grid).hasSameSizeAs(columns);
            double width = grid.stream()
                    .mapToInt(column -> ((BigInteger) column.getW()).intValue())
                    .sum();
            assertThat(width).isEqualTo(16838 - 2 * 907);
            for (var row : table.getRows()) {
                for (int i = 0; i < columns.size(); i++) {
                    assertThat(row.getCell(i).getWidth())
                            .isEqualTo(((BigInteger) grid.get(i).getW()).intValue());
                    assertThat(row.getCell(i).getWidth() / width)
                            .as(columns.get(i).words())
                            .isCloseTo(columns.get(i).share() / shares, within(0.001));
                }
            }
        }
    }

    @Test
    void a_flight_under_a_permit_names_it() {
        var notified = flight("R-1", Clearance.NOTIFICATION, null);
        var covered = new ProgrammeFlight("R-2", notified.filing().withPermit("AV/1"), Clearance.NOTIFICATION);
        assertThat(PaperCheck.text(pdf(programme(Language.EN, false, notified, covered))))
                .containsSubsequence("R-1", "R-2", "Under permit AV/1")
                .containsOnlyOnce("Under permit");
        assertThat(PaperCheck.text(pdf(programme(Language.FR, false, covered))))
                .contains("Sous couvert du permis AV/1");
    }

    private static HostPaper programme(Language language, boolean draft, ProgrammeFlight... flights) {
        return new FlightProgramme(
                        WHO,
                        "PROG/2022/40",
                        SENT,
                        List.of(flights),
                        Map.of("GAGO", "Gao"),
                        MAP,
                        draft,
                        Wording.in(language))
                .paper();
    }

    private static ProgrammeFlight flight(String reference, Clearance clearance, @Nullable String dangerous) {
        var leg = new Leg(
                Place.aerodrome("GAGO"),
                Place.strip("Ber", 16.83, -2.52),
                Instant.parse("2022-10-07T06:00:00Z"),
                Instant.parse("2022-10-07T11:30:00Z"));
        return new ProgrammeFlight(
                reference,
                FilingBuilder.builder()
                        .mission("MINUSMA")
                        .purpose(Purpose.ISR)
                        .aircraft(new Aircraft(AircraftClass.UAV, "HRON", "99-01", "UNO701"))
                        .sector("East")
                        .legs(List.of(leg, leg))
                        .passengers(2)
                        .cargoKg(1500)
                        .dangerousGoods(dangerous)
                        .unit("unit that asks")
                        .remarks("between ourselves")
                        .filedAt(SENT)
                        .build(),
                clearance);
    }

    private static byte[] pdf(HostPaper paper) {
        return TestPrinter.pdf("paper/host-paper-page", "paper", paper, SENT);
    }

    private static String docx(HostPaper paper) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(HostPaperDocx.write(paper, SENT)));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
