package org.flightclearance.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.exchange.FileNote;
import org.flightclearance.exchange.ParsedRequest;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.request.Filing;
import org.flightclearance.request.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks after the shapes of real ones: read right, or refused by the name of the cell. */
class WorkbookShapesTest {

    private static final String SCHEDULE = "Date | ETD | From | To | ETA | Callsign | A/C | PAX | KG | Remarks";
    private static final String FLIGHT =
            "@2022-10-07 | @06:00 | GAGO | GAMK | @07:30 | UNO303 | MI8 | =12 | =300 | mail";
    private static final String READ =
            "UNO303 rotary_wing GAGO-GAMK 2022-10-07T06:00Z 2022-10-07T07:30Z pax 12 kg 300 mail";
    private static final String FROM_HEADINGS = "headings";
    private static final String AS_SCHEDULE = "schedule";

    private record Shape(String name, MadeWorkbook book, String by, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Shape shape(String name, String by, MadeWorkbook book, String... expected) {
        return new Shape(name, book, by, List.of(expected));
    }

    private static MadeWorkbook schedule(String... rows) {
        return MadeWorkbook.of(
                Stream.concat(Stream.of(SCHEDULE), Stream.of(rows)).toArray(String[]::new));
    }

    static Stream<Shape> days_and_times() {
        return Stream.of(
                shape("real date and real times in cells of their own", AS_SCHEDULE, schedule(FLIGHT), READ),
                shape(
                        "dates counted from 1904",
                        AS_SCHEDULE,
                        schedule(FLIGHT, "@2022-10-08 | @06:00 | GAGO | GAMK | @07:30 | UNO304 | MI8 | =1 | =1 | x")
                                .from1904(),
                        READ,
                        "UNO304 rotary_wing GAGO-GAMK 2022-10-08T06:00Z 2022-10-08T07:30Z pax 1 kg 1 x"),
                shape(
                        "date and time in one cell",
                        FROM_HEADINGS,
                        MadeWorkbook.of(
                                "ETD|ETA|From|To|Callsign", "@2022-10-07T06:00|@2022-10-07T23:45|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK 2022-10-07T06:00Z 2022-10-07T23:45Z"),
                shape(
                        "an arrival after midnight is on the next day",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@06:00", "@23:00").replace("@07:30", "@00:30")),
                        READ.replace("T06:00Z", "T23:00Z").replace("2022-10-07T07:30Z", "2022-10-08T00:30Z")),
                shape(
                        "an arrival with a date of its own",
                        FROM_HEADINGS,
                        MadeWorkbook.of(
                                "Date|ETD|From|To|Arrival date|ETA|Callsign",
                                "@2022-10-07|@23:00|GAGO|GAMK|@2022-10-09|@01:00|UNO1"),
                        "UNO1 GAGO-GAMK 2022-10-07T23:00Z 2022-10-09T01:00Z"),
                shape(
                        "texts with the day before the month",
                        AS_SCHEDULE,
                        schedule("07/10/2022 | 06:00 | GAGO | GAMK | 7h30 | UNO303 | MI8 | 12 | 300 | mail"),
                        READ),
                shape(
                        "texts in words, in French",
                        AS_SCHEDULE,
                        MadeWorkbook.of(
                                "Date du vol | Heure de départ | De | À | Heure d’arrivée | Indicatif | Type d’aéronef | Passagers | Fret (kg) | Observations",
                                "ven. 7 oct. 2022 | 06h00 | GAGO | GAMK | 0730 | UNO303 | MI8 | 12 | 300 | mail"),
                        READ),
                shape(
                        "times as numbers of four digits, whose first zero is lost",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@06:00", "=600").replace("@07:30", "=0730")),
                        READ),
                shape(
                        "times with a letter: Zulu and local",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@06:00", "0600Z").replace("@07:30", "0730Z")),
                        READ),
                shape(
                        "local times that say so",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@06:00", "0600L").replace("@07:30", "07:30 LT")),
                        READ),
                shape(
                        "a local time in a column in UTC",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Date|ETD (UTC)|From|To|Callsign", "@2022-10-07|0600L|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK - - B2 etd fault.workbook_local_utc"),
                shape(
                        "a date in a long French format, and a time in one that counts hours",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Date|ETD|From|To|Callsign", "=44841~5|=0.25~6|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK 2022-10-07T06:00Z -"),
                shape(
                        "a time that the program calculated",
                        FROM_HEADINGS,
                        MadeWorkbook.of("ETD|From|To|Callsign", "=44841.30555555555~3|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK 2022-10-07T07:20Z -"),
                shape(
                        "midnight",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@06:00", "@00:00")),
                        READ.replace("T06:00Z", "T00:00Z")),
                shape(
                        "a date without a time",
                        FROM_HEADINGS,
                        MadeWorkbook.of("ETD|From|To|Callsign", "@2022-10-07|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK - - A2 etd fault.cell_date_only"),
                shape(
                        "a time without a date",
                        FROM_HEADINGS,
                        MadeWorkbook.of("ETD|From|To|Callsign", "@06:00|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK - - A2 etd fault.workbook_no_day"),
                shape(
                        "a row without its date",
                        AS_SCHEDULE,
                        schedule(FLIGHT, FLIGHT.replaceFirst("@2022-10-07", "").replace("UNO303", "UNO1")),
                        READ,
                        "UNO1 rotary_wing GAGO-GAMK - - pax 12 kg 300 mail B3 etd fault.workbook_no_day E3 eta fault.workbook_no_day"),
                shape(
                        "a day whose year is missing",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@2022-10-07", "7 Oct")),
                        READ.replaceAll("2022\\S+", "-") + " A2 etd fault.workbook_day E2 eta fault.workbook_no_day"),
                shape(
                        "a day of the week that is another one",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@2022-10-07", "Mon 7 Oct 2022")),
                        READ.replaceAll("2022\\S+", "-")
                                + " A2 etd fault.workbook_weekday E2 eta fault.workbook_no_day"),
                shape(
                        "a time with another date than that of its row",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@06:00", "@2022-10-08T06:00")),
                        READ.replaceFirst("2022\\S+", "-") + " B2 etd fault.workbook_two_days"),
                shape(
                        "a departure that cannot be read is one error, and the arrival none",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@06:00", "?")),
                        READ.replaceFirst("2022\\S+", "-") + " B2 etd fault.workbook_uncomputed"),
                shape(
                        "a number that is no date, because its format is lost",
                        FROM_HEADINGS,
                        MadeWorkbook.of("ETD|From|To|Callsign", "=44841.25|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK - - A2 etd fault.workbook_number_no_time"),
                shape(
                        "a number beyond the last day that spreadsheets know",
                        FROM_HEADINGS,
                        MadeWorkbook.of("ETD|From|To|Callsign", "=1E999~3|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK - - A2 etd fault.workbook_number_no_time"),
                shape(
                        "a text with the month before the day",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@2022-10-07", "10/27/2022")),
                        READ.replaceAll("2022\\S+", "-") + " A2 etd fault.workbook_day E2 eta fault.workbook_no_day"),
                shape(
                        "dates as text of ISO 8601",
                        FROM_HEADINGS,
                        MadeWorkbook.of(
                                "ETD|From|To|Callsign|Sent at|Letter date",
                                "2022-10-07T06:00:00Z|GAGO|GAMK|UNO1|'2022-10-01 05:00:30|@2022-10-05"),
                        "UNO1 GAGO-GAMK 2022-10-07T06:00Z - sent 2022-10-01T05:00:30Z letter 2022-10-05"),
                shape(
                        "a day that the program calculated from a day with a time",
                        FROM_HEADINGS,
                        MadeWorkbook.of(
                                "ETD|From|To|Callsign|Letter date|Valid from|Valid to",
                                "@2022-10-07T06:00|GAGO|GAMK|UNO1|=44839.4~1|=44839.4~3|f:=44869.4~1"),
                        "UNO1 GAGO-GAMK 2022-10-07T06:00Z - letter 2022-10-05 valid from 2022-10-05T09:36:00Z to 2022-11-04"),
                shape(
                        "a departure with a time that its format does not show",
                        FROM_HEADINGS,
                        MadeWorkbook.of("ETD|From|To|Callsign", "=44841.25~1|GAGO|GAMK|UNO1"),
                        "UNO1 GAGO-GAMK 2022-10-07T06:00Z -"));
    }

    static Stream<Shape> cells() {
        return Stream.of(
                shape(
                        "formulas count as their stored results",
                        AS_SCHEDULE,
                        schedule(
                                "f:@2022-10-07 | f:@06:00 | f:\"GAGO | GAMK | f:@07:30 | f:\"UNO303 | MI8 | f:=12 | f:=300 | f:\"mail"),
                        READ),
                shape(
                        "a formula with an empty text as its result",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("mail", "f:\"")),
                        READ.replace(" mail", "")),
                shape(
                        "a formula without a stored result",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("=12", "?")),
                        READ.replace(" pax 12", "") + " H2 passengers fault.workbook_uncomputed"),
                shape(
                        "a formula without a stored result in the date",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("@2022-10-07", "?")),
                        READ.replaceAll("2022\\S+", "-")
                                + " A2 etd fault.workbook_uncomputed E2 eta fault.workbook_no_day"),
                shape(
                        "an error value",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("=300", "f:!#N/A")),
                        READ.replace(" kg 300", "") + " I2 cargo_kg fault.workbook_error_value"),
                shape(
                        "an error value in a column that is not imported",
                        AS_SCHEDULE,
                        MadeWorkbook.of(SCHEDULE + "|Fuel", FLIGHT + "|!#DIV/0!"),
                        READ,
                        "columns_left_out K (Fuel)"),
                shape(
                        "a number shown with zeros before it",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Client reference|From|To", "=42~4|GAGO|GAMK"),
                        "0042 GAGO-GAMK - -"),
                shape(
                        "a number with a hyphen in its format",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Registration|From|To|Callsign", "=9901~10|GAGO|GAMK|=303"),
                        "303 99-01 GAGO-GAMK - -"),
                shape(
                        "a reference of which the program made a date",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Client reference|From|To", "=46147~8|GAGO|GAMK"),
                        "GAGO-GAMK - - A2 client_reference fault.workbook_text_is_date"),
                shape(
                        "a reference with more digits than a program keeps",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Client reference|From|To", "=1.2345678901234567E+19|GAGO|GAMK"),
                        "GAGO-GAMK - - A2 client_reference fault.workbook_number_long"),
                shape(
                        "a number that shows how a program calculates",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("=300", "=300.00000000000006~7")),
                        READ),
                shape(
                        "a load with decimals, and one in words",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("=300", "=300.5").replace("=12", "12 + 3 crew")),
                        READ.replace(" pax 12 kg 300", "")
                                + " H2 passengers fault.cell_whole_number I2 cargo_kg fault.cell_whole_number"),
                shape(
                        "a load that is a date",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("=12", "@2022-10-07")),
                        READ.replace(" pax 12", "") + " H2 passengers fault.workbook_number_is_date"),
                shape(
                        "dashes for nothing",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("=12", "-").replace("=300", "—").replace("mail", "–")),
                        READ.replace(" pax 12 kg 300 mail", "")),
                shape(
                        "rich text, with the pronunciation of a part",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace(
                                "mail",
                                "<r><t>ma</t></r><r><rPr><b/></rPr><t>il</t></r><rPh sb='0' eb='1'><t>no</t></rPh>")),
                        READ),
                shape(
                        "escaped characters and blanks around",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("mail", "'  mail_x0020_&_x005F_x0041_ ")),
                        READ.replace("mail", "mail &_x0041_")),
                shape(
                        "an apostrophe before a formula is a text",
                        AS_SCHEDULE,
                        schedule(FLIGHT.replace("mail", "''=1+1")),
                        READ.replace("mail", "'=1+1")),
                shape(
                        "values in the words of the pages and of the trade",
                        FROM_HEADINGS,
                        MadeWorkbook.of(
                                "Callsign|Purpose|Aircraft class|From|To",
                                "UNO1|Évacuation sanitaire (EVASAN)|helicopter|GAGO|GAMK",
                                "UNO2|pax|Fixed-wing|GAGO|GAMK",
                                "UNO3|joyride|balloon|GAGO|GAMK"),
                        "UNO1 medevac rotary_wing GAGO-GAMK - -",
                        "UNO2 passenger fixed_wing GAGO-GAMK - -",
                        "UNO3 GAGO-GAMK - - B4 purpose fault.one_of C4 aircraft_class fault.one_of"),
                shape(
                        "a position in degrees",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Callsign|From|To|To: latitude|to_longitude", "UNO1|GAGO|Ber|=16.83|2°31.2′W"),
                        "UNO1 GAGO-Ber - -"));
    }

    static Stream<Shape> sheets() {
        return Stream.of(
                shape(
                        "the headings stand below a title and a blank row",
                        AS_SCHEDULE,
                        MadeWorkbook.of(
                                "Flight schedule, week 40", "", "|valid from|@2022-10-03", "", SCHEDULE, FLIGHT),
                        READ,
                        "sheet Flights 5"),
                shape(
                        "the first visible sheet with rows",
                        AS_SCHEDULE,
                        new MadeWorkbook()
                                .sheet("Old", SCHEDULE, FLIGHT)
                                .hidden()
                                .sheet("Empty")
                                .sheet("Week 40", SCHEDULE, FLIGHT),
                        READ,
                        "sheet Week 40 1"),
                shape(
                        "no visible sheet has rows",
                        AS_SCHEDULE,
                        new MadeWorkbook()
                                .sheet("Old", SCHEDULE, FLIGHT)
                                .hidden()
                                .sheet("Empty"),
                        "1 fault.workbook_all_empty"),
                shape(
                        "blank rows and columns at the end and between",
                        AS_SCHEDULE,
                        schedule(FLIGHT + "| | |", "", " | ", FLIGHT.replace("UNO303", "UNO1"), "", "f:\" |"),
                        READ,
                        READ.replace("UNO303", "UNO1")),
                shape(
                        "hidden rows are not imported, and named",
                        AS_SCHEDULE,
                        schedule(FLIGHT, FLIGHT, FLIGHT, FLIGHT.replace("UNO303", "UNO1"), FLIGHT)
                                .hidingRows(3, 4, 6),
                        READ,
                        READ.replace("UNO303", "UNO1"),
                        "hidden_rows 3–4, 6"),
                shape(
                        "hidden columns are imported, and named",
                        AS_SCHEDULE,
                        schedule(FLIGHT).hidingColumns(6, 7),
                        READ,
                        "hidden_columns F (Callsign), G (A/C)"),
                shape(
                        "a date merged over the rows of its day",
                        AS_SCHEDULE,
                        schedule(
                                        FLIGHT,
                                        FLIGHT.replace("@2022-10-07", "").replace("UNO303", "UNO1"),
                                        "",
                                        FLIGHT.replace("@2022-10-07", "@2022-10-08"))
                                .merging("A2:A4", "A1:B1"),
                        READ,
                        READ.replace("UNO303", "UNO1"),
                        READ.replace("10-07", "10-08"),
                        "merged_cells A2:A4"),
                shape(
                        "a merge across columns has its value in the first of them",
                        AS_SCHEDULE,
                        MadeWorkbook.of(
                                        "Date|ETD|From|To|ETA|Callsign|A/C|PAX|KG|Remarks",
                                        FLIGHT.replace("=12", "").replace("MI8", "MI8"))
                                .merging("G2:H2"),
                        READ.replace(" pax 12", "")),
                shape(
                        "headings repeated for print, and a row of hashtags",
                        AS_SCHEDULE,
                        schedule("#date|#date+etd", FLIGHT, SCHEDULE, FLIGHT.replace("UNO303", "UNO1")),
                        READ,
                        READ.replace("UNO303", "UNO1"),
                        "rows_left_out 2, 4"),
                shape(
                        "a row with notes beside the table",
                        AS_SCHEDULE,
                        schedule(FLIGHT, "||||||||||Prepared by: MOVCON"),
                        READ,
                        "rows_left_out 3",
                        "columns_left_out K"),
                shape(
                        "our own workbook",
                        FROM_HEADINGS,
                        MadeWorkbook.of(
                                "reference|callsign|from|to|etd (UTC)|eta (UTC)|status|deadline_at (UTC)|memos",
                                "X-2022-00001|UNO1|GAGO|GAMK|@2022-10-07T06:00|@2022-10-07T07:00|pending|@2022-10-07T06:00|late"),
                        "UNO1 GAGO-GAMK 2022-10-07T06:00Z 2022-10-07T07:00Z"),
                shape(
                        "headings that nobody knows",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Callsign|From|To|Fuel|Calsign no", "UNO1|GAGO|GAMK|=900|x"),
                        "D1 Fuel fault.workbook_heading_unknown",
                        "E1 Calsign no fault.workbook_heading_unknown_but"),
                shape(
                        "two columns of one meaning",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Callsign|From|To|PAX|Passengers", "UNO1|GAGO|GAMK|=1|=2"),
                        "E1 Passengers fault.twice"),
                shape(
                        "no headings at all",
                        FROM_HEADINGS,
                        MadeWorkbook.of("GAGO|GAMK|=3", "GAGO|GAMK|=4"),
                        "1 fault.workbook_no_header"),
                shape(
                        "content without a heading",
                        FROM_HEADINGS,
                        MadeWorkbook.of("Callsign|From|To", "UNO1|GAGO|GAMK|what is this?"),
                        "UNO1 GAGO-GAMK - - D2 null fault.cell_nameless"),
                shape(
                        "names with a prefix",
                        AS_SCHEDULE,
                        schedule(FLIGHT).merging("A2:A3").prefixed(),
                        READ,
                        "merged_cells A2:A3"),
                shape(
                        "a workbook with macros",
                        AS_SCHEDULE,
                        schedule(FLIGHT).ofType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                        READ,
                        "macros"));
    }

    static Stream<Shape> legs() {
        var back = "@2022-10-07 | @08:00 | GAMK | GAGO | @09:30 | UNO303 | MI8 | =8 | =300 | medical";
        return Stream.of(
                shape(
                        "rows of one callsign and day are legs of one request",
                        AS_SCHEDULE,
                        schedule(FLIGHT, back),
                        "UNO303 rotary_wing GAGO-GAMK 2022-10-07T06:00Z 2022-10-07T07:30Z GAMK-GAGO 2022-10-07T08:00Z 2022-10-07T09:30Z pax 12 kg 300 mail/medical/PAX 12/8"),
                shape(
                        "another day, another callsign, and another place begin another request",
                        AS_SCHEDULE,
                        schedule(
                                FLIGHT,
                                back.replace("@2022-10-07", "@2022-10-08"),
                                back.replace("UNO303", "UNO1"),
                                back.replace("UNO303", "UNO1").replace("GAMK", "GATB")),
                        READ,
                        "UNO303 rotary_wing GAMK-GAGO 2022-10-08T08:00Z 2022-10-08T09:30Z pax 8 kg 300 medical",
                        "UNO1 rotary_wing GAMK-GAGO 2022-10-07T08:00Z 2022-10-07T09:30Z pax 8 kg 300 medical",
                        "UNO1 rotary_wing GATB-GAGO 2022-10-07T08:00Z 2022-10-07T09:30Z pax 8 kg 300 medical"),
                shape(
                        "a blank row between them begins another request",
                        AS_SCHEDULE,
                        schedule(FLIGHT, "", back),
                        READ,
                        "UNO303 rotary_wing GAMK-GAGO 2022-10-07T08:00Z 2022-10-07T09:30Z pax 8 kg 300 medical"),
                shape(
                        "legs that contradict each other",
                        AS_SCHEDULE,
                        schedule(FLIGHT, back.replace("MI8", "AN26")),
                        READ.replace(" pax", " GAMK-GAGO 2022-10-07T08:00Z 2022-10-07T09:30Z pax")
                                + "/medical/PAX 12/8 G3 aircraft_type fault.row_goes_on"),
                shape(
                        "rows are no legs without a mapping that says so",
                        FROM_HEADINGS,
                        MadeWorkbook.of(
                                "Date|ETD|From|To|Callsign",
                                "@2022-10-07|@06:00|GAGO|GAMK|UNO1",
                                "@2022-10-07|@08:00|GAMK|GAGO|UNO1"),
                        "UNO1 GAGO-GAMK 2022-10-07T06:00Z -",
                        "UNO1 GAMK-GAGO 2022-10-07T08:00Z -"));
    }

    @ParameterizedTest
    @MethodSource({"days_and_times", "cells", "sheets", "legs"})
    void a_workbook_is_read_as_people_mean_it_or_refused_by_the_cell(Shape shape) {
        var choice = shape.by().equals(AS_SCHEDULE) ? MappingChoice.SCHEDULE : MappingChoice.HEADINGS;
        var expected = shape.expected();
        var read = read(shape.book().bytes(), null, null, choice);
        assertThat(read)
                .filteredOn(line -> !line.startsWith("sheet ") || expected.contains(line))
                .containsExactlyElementsOf(expected);
    }

    /** The requests, their errors, and the notes of a workbook, in words. */
    static List<String> read(byte[] book, @Nullable String sheet, @Nullable Integer headerRow, MappingChoice choice) {
        var lines = new ArrayList<String>();
        var missions = new RowMissions(code -> Optional.empty(), "MINUSMA");
        try (var spool = Spool.of(new ByteArrayInputStream(book));
                var file = new Workbooks(null, null)
                        .reading(sheet, headerRow, choice)
                        .open(spool, missions)) {
            for (var next = file.next(); next.isPresent(); next = file.next()) {
                lines.add(words(next.get()));
            }
            file.notes().forEach(note -> lines.add(words(note)));
        } catch (UnreadableFile unreadable) {
            unreadable.errors().forEach(error -> lines.add(words(error)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    private static String words(FileNote note) {
        var arguments = note.sentence().arguments();
        return (note.kind().name().toLowerCase(Locale.ROOT) + " "
                        + (note.kind() == FileNote.Kind.SHEET
                                ? arguments.get(0) + " " + arguments.get(1)
                                : arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1)))
                .strip();
    }

    private static String words(RowError error) {
        return Stream.of(
                        error.cell() == null ? String.valueOf(error.row()) : error.cell(),
                        error.column(),
                        error.sentence().key())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String words(ParsedRequest request) {
        Filing filing = request.entry().filing();
        var aircraft = Objects.requireNonNull(filing.aircraft());
        var sent = filing.sent();
        var words = Stream.of(
                        filing.clientReference(),
                        aircraft.callsign(),
                        aircraft.registration(),
                        lower(filing.purpose()),
                        lower(aircraft.aircraftClass()),
                        Objects.requireNonNull(filing.legs()).stream()
                                .map(WorkbookShapesTest::words)
                                .collect(Collectors.joining(" ")),
                        filing.passengers() == null ? null : "pax " + filing.passengers(),
                        filing.cargoKg() == null ? null : "kg " + filing.cargoKg(),
                        filing.remarks() == null ? null : filing.remarks().replace('\n', '/'),
                        sent == null ? null : "sent " + sent.at(),
                        request.entry().replies().isEmpty()
                                ? null
                                : words(request.entry().replies().get(0)),
                        request.unreadable().isEmpty()
                                ? null
                                : request.unreadable().stream()
                                        .map(error -> words(
                                                error.column() == null
                                                        ? new RowError(
                                                                error.row(),
                                                                "null",
                                                                error.cell(),
                                                                error.value(),
                                                                error.sentence())
                                                        : error))
                                        .collect(Collectors.joining(" ")))
                .filter(Objects::nonNull);
        return words.collect(Collectors.joining(" "));
    }

    private static String words(Reply reply) {
        return "letter " + reply.letterDate()
                + (reply.validFrom() == null ? "" : " valid from " + reply.validFrom() + " to " + reply.validTo());
    }

    private static String words(@Nullable Leg leg) {
        var known = Objects.requireNonNull(leg);
        return place(known.from()) + "-" + place(known.to()) + " " + time(known.etd()) + " " + time(known.eta());
    }

    private static String place(@Nullable Place place) {
        return place == null ? "?" : place.label();
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "-" : instant.toString().replace(":00Z", "Z");
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
