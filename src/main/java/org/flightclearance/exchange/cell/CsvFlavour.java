package org.flightclearance.exchange.cell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The ways to write a CSV file. */
public enum CsvFlavour {
    /** RFC 4180, with instants in UTC. */
    PLAIN(',', ""),
    /**
     * For a French Excel, which opens the file by a double click. Times are in the mission's zone, as dates that Excel
     * can calculate with.
     */
    EXCEL_FR(';', "\uFEFF");

    private static final DateTimeFormatter SPREADSHEET = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final char separator;
    private final String mark;

    CsvFlavour(char separator, String mark) {
        this.separator = separator;
        this.mark = mark;
    }

    /** The flavour for the spreadsheet of that language; plain for any other. */
    public static CsvFlavour named(@Nullable String excel) {
        return "fr".equals(excel) ? EXCEL_FR : PLAIN;
    }

    public char separator() {
        return separator;
    }

    /** The byte order mark, by which a spreadsheet recognises the encoding. */
    public String mark() {
        return mark;
    }

    /** @param zone zone of the mission */
    public String cell(@Nullable Object value, ZoneId zone) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return this == EXCEL_FR ? local(instant, zone) : instant.toString();
        }
        if (value instanceof Double || value instanceof BigDecimal) {
            return this == EXCEL_FR ? value.toString().replace('.', ',') : value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof String text ? Defusing.done(text) : value.toString();
    }

    /** In UTC if the time has seconds, or if the mission's clocks showed it twice. */
    private static String local(Instant instant, ZoneId zone) {
        var time = LocalDateTime.ofInstant(instant, zone);
        boolean plain = time.getSecond() == 0
                && time.getNano() == 0
                && zone.getRules().getValidOffsets(time).size() == 1;
        return plain ? SPREADSHEET.format(time) : instant.toString();
    }
}
