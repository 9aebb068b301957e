package org.flightclearance.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.exchange.workbook.ColumnMapping.Column;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are no workbooks of today are refused by name, and a sheet or row that is named must be there. */
class WorkbookRefusalsTest {

    private static final MadeWorkbook BOOK = MadeWorkbook.of(
                    "Callsign|From|To", "UNO1|GAGO|GAMK", "Callsign|From|To", "UNO2|GAGO|GAMK")
            .sheet("Août", "Vol|De|À", "UNO3|GAGO|GAMK");

    private static List<String> read(byte[] file) {
        return WorkbookShapesTest.read(file, null, null, MappingChoice.HEADINGS);
    }

    @Test
    void workbooks_of_other_kinds_are_refused_by_name() throws IOException {
        assertThat(read(compound("Workbook"))).containsExactly("1 fault.workbook_xls");
        assertThat(read(compound("EncryptedPackage"))).containsExactly("1 fault.workbook_password");
        assertThat(read(MadeWorkbook.of("Callsign|From")
                        .ofType("application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                        .bytes()))
                .containsExactly("1 fault.workbook_xlsb");
        assertThat(read(MadeWorkbook.zipped(Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<office/>"))))
                .containsExactly("1 fault.workbook_ods");
        assertThat(read(MadeWorkbook.of("Callsign|From")
                        .ofType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                        .bytes()))
                .containsExactly("1 fault.workbook_none");
    }

    /** A file of the old format, in which programs also wrap a workbook with a password. */
    private static byte[] compound(String part) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var compound = new POIFSFileSystem()) {
            compound.createDocument(new ByteArrayInputStream(new byte[4_096]), part);
            compound.writeFilesystem(file);
        }
        return file.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callsign,from,to\nUNO1,GAGO,GAMK\n",
                "<html><table><tr><td>Callsign</td></tr></table></html>",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
                "%PDF-1.4",
                ""
            })
    void a_text_that_only_has_the_name_of_a_workbook_is_none(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).containsExactly("1 fault.workbook_none");
    }

    @Test
    void a_damaged_workbook_is_refused_wherever_it_is_broken() throws IOException {
        var whole = BOOK.bytes();
        for (int length : new int[] {30, whole.length / 2, whole.length - 30}) {
            assertThat(read(Arrays.copyOf(whole, length))).containsExactly("1 fault.workbook_damaged");
        }
        for (var part :
                List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml")) {
            assertThat(read(book().with(part, "<worksheet><sheetData><row r='1'><c")
                            .bytes()))
                    .as(part)
                    .containsExactly("1 fault.workbook_damaged");
        }
        assertThat(read(book().with("xl/sharedStrings.xml", "<sst/>").bytes()))
                .containsExactly("1 fault.workbook_damaged");
        assertThat(read(MadeWorkbook.zipped(Map.of("a.txt", "no workbook")))).containsExactly("1 fault.workbook_none");
        var gzipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(gzipped)) {
            zip.write(whole);
        }
        assertThat(read(gzipped.toByteArray())).containsExactly("1 fault.workbook_none");
    }

    private static MadeWorkbook book() {
        return MadeWorkbook.of("Callsign|From|To", "UNO1|GAGO|GAMK");
    }

    @Test
    void a_workbook_that_is_compressed_in_another_way_than_office_files_are_is_refused() throws IOException {
        var book = MadeWorkbook.of("From|To", "GAGO|GAMK").bytes();
        var directory = ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN);
        int zstandard = 93;
        for (int i = 0; i < book.length - Integer.BYTES; i++) {
            // The method of each entry of the central directory (APPNOTE 4.3.12)
            if (directory.getInt(i) == 0x02014b50) {
                directory.putShort(i + 10, (short) zstandard);
            }
        }
        assertThat(read(book)).containsExactly("1 fault.workbook_damaged");
    }

    @Test
    void no_entity_is_read_and_no_part_may_unpack_to_far_more_than_it_is() {
        var entity = "<!DOCTYPE sst [<!ENTITY harmless 'UNO1'>]><sst><si><t>&harmless;</t></si></sst>";
        assertThat(read(book().with("xl/sharedStrings.xml", entity).bytes())).containsExactly("1 fault.workbook_dtd");
        var rows = "<row/>".repeat(400_000);
        assertThat(read(book().with(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                        .bytes()))
                .containsExactly("1 fault.workbook_unpacked");
        assertThat(read(MadeWorkbook.of("Callsign|From|To", "'" + text(300_000) + "|GAGO|GAMK")
                        .bytes()))
                .containsExactly("1 fault.workbook_cell_long");
    }

    /** So varied that it is no bomb. */
    private static String text(int length) {
        return new Random(7)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Août,    ,  UNO3 GAGO-GAMK - -",
        "août,    1, UNO3 GAGO-GAMK - -",
        "Flights, 3, UNO2 GAGO-GAMK - -",
        ",        3, UNO2 GAGO-GAMK - -",
        "July,    ,  1 fault.workbook_no_sheet",
        "Flights, 9, 9 fault.workbook_header_blank",
        "Flights, 2, A2 UNO1 fault.workbook_heading_unknown_but"
    })
    void the_sheet_and_the_row_of_the_headings_can_be_chosen(String sheet, Integer row, String first) {
        assertThat(WorkbookShapesTest.read(BOOK.bytes(), sheet, row, MappingChoice.HEADINGS))
                .element(0)
                .isEqualTo(first);
    }

    @Test
    void a_mapping_says_where_the_headings_of_a_mission_go() {
        var book = MadeWorkbook.of(
                "Vol no|Place|Time|Place|Time|Fuel||Day",
                "UNO1|GAGO|@06:00|GAMK|@07:00|=900|x|@2022-10-07",
                "|GAMK|@08:00|GAGO|@09:00|=800|y|@2022-10-07");
        var columns = List.of(
                new Column("vol no", 1, "callsign"),
                new Column("place", 1, "from"),
                new Column("time", 1, "etd"),
                new Column("place", 2, "to"),
                new Column("time", 2, "eta"),
                new Column("#G", 1, null),
                new Column("day", 1, "etd_date"));
        var mapping = new ColumnMapping(
                columns, Map.of("purpose", "cargo", "aircraft_class", "rotary_wing", "callsign", "UNO9"), false, false);
        assertThat(WorkbookShapesTest.read(book.bytes(), null, null, MappingChoice.of(mapping)))
                .containsExactly(
                        "UNO1 cargo rotary_wing GAGO-GAMK 2022-10-07T06:00Z 2022-10-07T07:00Z",
                        "UNO9 cargo rotary_wing GAMK-GAGO 2022-10-07T08:00Z 2022-10-07T09:00Z",
                        "sheet Flights 1",
                        "columns_left_out F (Fuel), G");
        var other = MadeWorkbook.of("Vol no|Place|Time|Place|Day", "UNO1|GAGO|@06:00|GAMK|@2022-10-07");
        assertThat(WorkbookShapesTest.read(other.bytes(), null, null, MappingChoice.of(mapping)))
                .containsExactly("1 eta fault.workbook_heading_missing");
        var none = new ColumnMapping(List.of(), Map.of(), false, false);
        assertThat(WorkbookShapesTest.read(other.bytes(), null, null, MappingChoice.of(none)))
                .containsExactly("1 fault.workbook_no_columns");
    }

    @Test
    void a_workbook_of_a_library_that_does_not_calculate_is_read() throws IOException {
        var fast = new ByteArrayOutputStream();
        try (var book = new Workbook(fast, "Test", null)) {
            var sheet = book.newWorksheet("Flights");
            for (int i = 0; i < 3; i++) {
                sheet.value(0, i, List.of("Callsign", "From", "To").get(i));
                sheet.inlineString(1, i, List.of("UNO1", "GAGO", "GAMK").get(i));
            }
            sheet.value(0, 3, "Pax");
            sheet.formula(1, 3, "6+6");
            sheet.inlineString(2, 0, "UNO2");
            sheet.hideRow(2);
        }
        assertThat(read(fast.toByteArray()))
                .containsExactly(
                        "UNO1 GAGO-GAMK - - D2 passengers fault.workbook_uncomputed",
                        "sheet Flights 1",
                        "hidden_rows 3");
    }
}
