package org.flightclearance.notice.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.flightclearance.language.Sentence;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.RecordableTime;

/**
 * Reads holidays from lines: {@code 2023-04-21 Korité} or {@code 2023-04-21;Korité;provisional}. A day that is no day
 * off has the word {@code observance}.
 */
final class HolidayLines {

    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:\\s*[;,\\t]\\s*|\\s+)((?:[^;\\\\]|\\\\.)+?)\\s*(?:;\\s*([^;]*?)\\s*;?)?");

    /** A name in quotation marks, as a spreadsheet writes one that contains its separator. */
    private static final Pattern QUOTED =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}\\s*[;,\\t]\\s*)\"((?:[^\"]|\"\")*)\"(\\s*|\\s*[;,\\t].*)");

    /** A name with a quotation mark that opens it and does not close it. */
    private static final Pattern STRAY_QUOTE = Pattern.compile("\\S+\\s*[;,\\t]\\s*\".*");

    /** The last cell of a line whose cells are separated by commas or tabs. */
    private static final Pattern WORD_AFTER_COMMA =
            Pattern.compile("(?iu)(?<!;)\\s*[,\\t]\\s*(provisional|provisoire|confirmed|confirmé|observance)\\s*$");

    private static final Set<String> CONFIRMED = Set.of("", "confirmed", "confirmé");
    private static final Set<String> PROVISIONAL = Set.of("provisional", "provisoire");
    private static final String OBSERVANCE = "observance";
    private static final int MOST_FAULTS = 20;

    /** Long enough for the longest name with every character escaped. The pattern is slow on much longer lines. */
    private static final int LONGEST_LINE = 500;

    private final HolidayDays days;
    private final Faults faults;

    HolidayLines(HolidayDays days, Faults faults) {
        this.days = days;
        this.faults = faults;
    }

    /** Skips blank lines and lines that begin with #. */
    void read(String text) {
        int number = 0;
        for (var line : text.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#") && faults.found().size() < MOST_FAULTS) {
                read(number, line);
            }
        }
    }

    private void read(int number, String line) {
        if (line.length() > LONGEST_LINE) {
            fault(number, Sentence.of("fault.too_long", LONGEST_LINE));
            return;
        }
        var parts = LINE.matcher(WORD_AFTER_COMMA.matcher(unquoted(line)).replaceFirst(";$1"));
        if (STRAY_QUOTE.matcher(line).matches() && !QUOTED.matcher(line).matches()) {
            fault(number, Sentence.of("fault.holiday_quote"));
            return;
        }
        if (!parts.matches()) {
            fault(number, Sentence.of("fault.holiday_line"));
            return;
        }
        var day = RecordableTime.day(parts.group(1));
        var name = parts.group(2).replaceAll("\\\\(.)", "$1");
        var words = parts.group(3) == null ? "" : parts.group(3).toLowerCase(Locale.ROOT);
        boolean isObservance = words.endsWith(OBSERVANCE);
        var word = isObservance
                ? words.substring(0, words.length() - OBSERVANCE.length()).strip()
                : words;
        if (day.isEmpty()) {
            fault(number, Sentence.of("fault.no_day", parts.group(1)));
        } else if (name.length() > HolidayProfile.LONGEST_NAME) {
            fault(number, Sentence.of("fault.too_long", HolidayProfile.LONGEST_NAME));
        } else if (!CONFIRMED.contains(word) && !PROVISIONAL.contains(word)) {
            fault(number, Sentence.of("fault.holiday_word", word));
        } else {
            boolean isProvisional = PROVISIONAL.contains(word);
            if (isObservance) {
                days.addObservance(day.get(), name, isProvisional);
            } else {
                days.add(day.get(), name, isProvisional);
            }
        }
    }

    /** The line with its name as {@link #written} writes it. */
    private static String unquoted(String line) {
        var quoted = QUOTED.matcher(line);
        return quoted.matches()
                ? quoted.group(1)
                        + escaped(quoted.group(2).replace("\"\"", "\""))
                        + quoted.group(3).replaceFirst("[,\\t]", ";")
                : line;
    }

    private static String escaped(String name) {
        return name.replaceAll("[;\\\\]", "\\\\$0");
    }

    /** The line from which that day is read; a semicolon in its name is written behind a backslash. */
    static String written(HolidayProfile day) {
        var name = String.valueOf(day.name());
        var said = name.startsWith("\"") ? '"' + name.replace("\"", "\"\"") + '"' : escaped(name);
        return day.date() + ";" + said + (Boolean.TRUE.equals(day.provisional()) ? ";provisional" : "");
    }

    static String writtenAsObservance(HolidayProfile day) {
        return written(day) + (Boolean.TRUE.equals(day.provisional()) ? " " : ";") + OBSERVANCE;
    }

    private void fault(int number, Sentence what) {
        faults.add("/lines/" + number, "fault.of_line", number, what);
    }
}
