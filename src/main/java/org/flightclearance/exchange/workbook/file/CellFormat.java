package org.flightclearance.exchange.workbook.file;

import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * How a number in a cell is shown, which tells whether it is a date.
 *
 * @param id number of the format
 * @param pattern as workbooks store it, the same in every language: {@code dd/mm/yyyy hh:mm}
 */
public record CellFormat(int id, String pattern, Shape shape) {

    /** Text in quotes, escaped characters, conditions and colours; but not elapsed time, such as {@code [h]}. */
    private static final Pattern ORNAMENT =
            Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?!h+]|m+]|s+])[^\\]]*]", Pattern.CASE_INSENSITIVE);

    static final CellFormat GENERAL = of(0, "General");

    /** What a number with this format is. */
    public enum Shape {
        NUMBER,
        DATE,
        TIME,
        DATE_TIME
    }

    static CellFormat of(int id, String pattern) {
        return new CellFormat(id, pattern, shape(pattern));
    }

    static CellFormat builtIn(int id) {
        var pattern = BuiltinFormats.getBuiltinFormat(id);
        return pattern == null ? new CellFormat(id, "General", Shape.NUMBER) : of(id, pattern);
    }

    private static Shape shape(String pattern) {
        var first = ORNAMENT.matcher(pattern).replaceAll("").split(";", -1)[0].toLowerCase(Locale.ROOT);
        if (first.contains("general")) {
            return Shape.NUMBER;
        }
        var plain = first.replaceAll("am/pm|a/p", "h");
        boolean time = plain.contains("h") || plain.contains("s");
        boolean date = plain.contains("y") || plain.contains("d") || !time && plain.contains("m");
        if (date) {
            return time ? Shape.DATE_TIME : Shape.DATE;
        }
        return time ? Shape.TIME : Shape.NUMBER;
    }
}
