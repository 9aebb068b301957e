package org.flightclearance.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.DateUtil;

import org.flightclearance.exchange.workbook.file.ColumnLetters;

/**
 * A workbook written part by part, as programs write it. Cells are separated by bars:
 *
 * <ul>
 *   <li>{@code text}, a shared text; {@code 'text}, a text in its cell
 *   <li>{@code =12}, a number; {@code =12~4}, with the fourth format
 *   <li>{@code @2022-10-07}, {@code @06:00}, {@code @2022-10-07T06:00}: a real date, time, or both
 *   <li>{@code !#N/A}, an error; {@code ?}, a formula without a result; {@code f:} before any of these, its formula
 * </ul>
 */
public final class MadeWorkbook {

    static final int DATE = 1;
    static final int TIME = 2;
    static final int DATE_TIME = 3;

    /** The formats from number 4 on. */
    private static final List<String> MORE_FORMATS = List.of(
            "0000", "[$-40C]dddd d mmmm yyyy;@", "[h]:mm", "#,##0&quot; kg&quot;", "mmm\\-yy", "[Red]0.0", "00\\-00");

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OF_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, Made> sheets = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> more = new LinkedHashMap<>();
    private boolean date1904;
    private String mainType = CONTENT + "sheet.main+xml";
    private String prefix = "";
    private Made last = new Made(List.of());

    private static final class Made {
        private final List<String> rows;
        private String state = "visible";
        private final List<Integer> hiddenRows = new ArrayList<>();
        private String columns = "";
        private String merges = "";

        Made(List<String> rows) {
            this.rows = rows;
        }
    }

    public static MadeWorkbook of(String... rows) {
        return new MadeWorkbook().sheet("Flights", rows);
    }

    public MadeWorkbook sheet(String name, String... rows) {
        last = new Made(List.of(rows));
        sheets.put(name, last);
        return this;
    }

    public MadeWorkbook hidden() {
        last.state = "hidden";
        return this;
    }

    public MadeWorkbook hidingRows(Integer... rows) {
        last.hiddenRows.addAll(List.of(rows));
        return this;
    }

    /** From and to a column, from 1. */
    public MadeWorkbook hidingColumns(int from, int to) {
        last.columns = "<cols><col min='%d' max='%d' width='9' hidden='1'/></cols>".formatted(from, to);
        return this;
    }

    public MadeWorkbook merging(String... ranges) {
        var merges = new StringBuilder("<mergeCells>");
        for (var range : ranges) {
            merges.append("<mergeCell ref='").append(range).append("'/>");
        }
        last.merges = merges + "</mergeCells>";
        return this;
    }

    public MadeWorkbook from1904() {
        date1904 = true;
        return this;
    }

    public MadeWorkbook ofType(String type) {
        mainType = type;
        return this;
    }

    /** Writes all elements with a prefix, as some libraries do. */
    public MadeWorkbook prefixed() {
        prefix = "x:";
        return this;
    }

    /** Adds or replaces a part. */
    public MadeWorkbook with(String part, String content) {
        more.put(part, content);
        return this;
    }

    public byte[] bytes() {
        var parts = new LinkedHashMap<String, String>();
        var types = new StringBuilder("<Override PartName='/xl/workbook.xml' ContentType='" + mainType + "'/>");
        var book = new StringBuilder();
        var relations = new StringBuilder();
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            types.append("<Override PartName='/xl/worksheets/sheet%d.xml' ContentType='%sworksheet+xml'/>"
                    .formatted(number, CONTENT));
            book.append("<%ssheet name='%s' sheetId='%d' state='%s' r:id='rId%d'/>"
                    .formatted(prefix, escaped(sheet.getKey()), number, sheet.getValue().state, number));
            relations.append(relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
            parts.put("xl/worksheets/sheet" + number + ".xml", xml(sheet.getValue()));
        }
        relations.append(relation("rIdS", "styles", "styles.xml"));
        relations.append(relation("rIdT", "sharedStrings", "sharedStrings.xml"));
        parts.put(
                "xl/workbook.xml",
                root(
                        "workbook",
                        "<%1$sworkbookPr%2$s/><%1$ssheets>%3$s</%1$ssheets>"
                                .formatted(prefix, date1904 ? " date1904='1'" : "", book)));
        parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/styles.xml", styles());
        parts.put("xl/sharedStrings.xml", shared());
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>" + types
                        + "<Override PartName='/xl/styles.xml' ContentType='" + CONTENT + "styles+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + CONTENT
                        + "sharedStrings+xml'/></Types>");
        parts.putAll(more);
        return zipped(parts);
    }

    static byte[] zipped(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String xml(Made sheet) {
        var rows = new StringBuilder();
        for (int i = 0; i < sheet.rows.size(); i++) {
            var hidden = sheet.hiddenRows.contains(i + 1) ? " hidden='1'" : "";
            rows.append("<row r='").append(i + 1).append("'").append(hidden).append(">");
            var cells = sheet.rows.get(i).split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                rows.append(cell(ColumnLetters.of(c) + (i + 1), cells[c].strip()));
            }
            rows.append("</row>");
        }
        return root("worksheet", sheet.columns + "<sheetData>" + rows + "</sheetData>" + sheet.merges);
    }

    private String cell(String address, String cell) {
        if (cell.startsWith("f:")) {
            return cell(address, cell.substring(2)).replaceFirst("(<c [^>]*>)", "$1<f>A1</f>");
        }
        return switch (cell.isEmpty() ? ' ' : cell.charAt(0)) {
            case ' ' -> "";
            case '?' -> "<c r='%s'><f>A1+1</f></c>".formatted(address);
            case '!' -> "<c r='%s' t='e'><v>%s</v></c>".formatted(address, cell.substring(1));
            case '=' -> {
                var parts = cell.substring(1).split("~");
                yield number(address, parts[0], parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
            }
            case '@' -> date(address, cell.substring(1));
            case '\'' ->
                "<c r='%s' t='inlineStr'><is><t xml:space='preserve'>%s</t></is></c>"
                        .formatted(address, escaped(cell.substring(1)));
            case '\"' -> "<c r='%s' t='str'><v>%s</v></c>".formatted(address, escaped(cell.substring(1)));
            default -> {
                texts.add(cell);
                yield "<c r='%s' t='s'><v>%d</v></c>".formatted(address, texts.size() - 1);
            }
        };
    }

    private String date(String address, String text) {
        if (text.length() == 5) {
            return number(address, String.valueOf(LocalTime.parse(text).toSecondOfDay() / 86_400.0), TIME);
        }
        var at = text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
        return number(
                address, String.valueOf(DateUtil.getExcelDate(at, date1904)), text.length() == 10 ? DATE : DATE_TIME);
    }

    private static String number(String address, String number, int style) {
        return "<c r='%s' s='%d'><v>%s</v></c>".formatted(address, style, number);
    }

    private static String styles() {
        var formats = new StringBuilder("<numFmt numFmtId='170' formatCode='yyyy\\-mm\\-dd\\ hh:mm'/>");
        var xfs = new StringBuilder("<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='20'/><xf numFmtId='170'/>");
        for (int i = 0; i < MORE_FORMATS.size(); i++) {
            formats.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(171 + i, MORE_FORMATS.get(i)));
            xfs.append("<xf numFmtId='%d'/>".formatted(171 + i));
        }
        return "<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats + "</numFmts>"
                + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + xfs + "</cellXfs></styleSheet>";
    }

    private String shared() {
        var all = new StringBuilder();
        for (var text : texts) {
            all.append(text.startsWith("<") ? "<si>" + text + "</si>" : "<si><t>" + escaped(text) + "</t></si>");
        }
        return "<sst xmlns='" + MAIN + "'>" + all + "</sst>";
    }

    private String root(String name, String content) {
        var xml = "<%s xmlns='%s' xmlns:r='%s'>%s</%1$s>".formatted(name, MAIN, OF_RELATIONS, content);
        return prefix.isEmpty()
                ? xml
                : xml.replaceAll("<(/?)(?!x:)(\\w)", "<$1x:$2").replaceFirst(" xmlns=", " xmlns:x=");
    }

    private static String relations(String relations) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, OF_RELATIONS, type, target);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;");
    }
}
