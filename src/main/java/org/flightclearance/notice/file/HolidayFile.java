package org.flightclearance.notice.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flightclearance.language.Sentence;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/**
 * The holidays that a file names, before any of them is stored. The file is an iCalendar (RFC 5545) or lines of text.
 *
 * @param days by date, each once
 * @param observances days that are probably no days off, as the file says; by date, each once
 * @param skipped how many events were passed over: with a time of day, cancelled, or with no day in the range
 */
public record HolidayFile(List<HolidayProfile> days, List<HolidayProfile> observances, int skipped) {

    /** In bytes. */
    public static final int LARGEST = 1024 * 1024;

    private static final String CALENDAR = "begin:vcalendar";

    /**
     * Reads an iCalendar or lines of text.
     *
     * @param repeats the days within which repeated events are computed
     * @throws Refused with what is wrong, by line or by event
     */
    public static HolidayFile read(String text, DayRange repeats) {
        return isCalendar(text) ? calendar(text, repeats) : lines(text);
    }

    /**
     * Reads an iCalendar and nothing else.
     *
     * @param repeats the days within which repeated events are computed
     * @throws Refused with what is wrong, by event
     */
    public static HolidayFile calendar(String text, DayRange repeats) {
        var faults = new Faults();
        var days = new HolidayDays();
        if (!isCalendar(text)) {
            faults.add("", "fault.no_calendar");
        }
        faults.refuseIfAny();
        int skipped = new HolidayEvents(repeats, days, faults).read(text.strip());
        return gathered(days, skipped, faults);
    }

    /** The holidays as lines of text, which can be read again. */
    public String written() {
        return Stream.concat(
                        days.stream().map(HolidayLines::written),
                        observances.stream().map(HolidayLines::writtenAsObservance))
                .collect(Collectors.joining("\n"));
    }

    /** The line of text from which a holiday can be read again. */
    public static String line(HolidayProfile day) {
        return HolidayLines.written(day);
    }

    /** @throws Refused if the file is too large, or not UTF-8 */
    public static String decoded(byte[] file) {
        if (file.length > LARGEST) {
            throw new Refused(Refusal.TOO_LARGE, Sentence.of("refused.too_large", LARGEST));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return text.toString().replaceFirst("^\ufeff", "");
        } catch (CharacterCodingException notUtf8) {
            throw Refused.at("", "fault.text_not_utf8");
        }
    }

    private static HolidayFile lines(String text) {
        var faults = new Faults();
        var days = new HolidayDays();
        new HolidayLines(days, faults).read(text);
        return gathered(days, 0, faults);
    }

    private static HolidayFile gathered(HolidayDays days, int skipped, Faults faults) {
        faults.refuseIfAny();
        days.check(skipped, faults);
        faults.refuseIfAny();
        return new HolidayFile(days.profiles(), days.observances(), skipped);
    }

    private static boolean isCalendar(String text) {
        return text.strip().toLowerCase(Locale.ROOT).startsWith(CALENDAR);
    }
}
