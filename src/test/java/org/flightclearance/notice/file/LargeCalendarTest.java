package org.flightclearance.notice.file;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/** The files that cost most: none takes longer than a second, though it is as large as a file may be. */
class LargeCalendarTest {

    private static final DayRange RANGE = DayRange.around(LocalDate.of(2026, 11, 28));

    private static String event(int number, String lines) {
        return "BEGIN:VEVENT\nUID:" + number + "\nSUMMARY:A\n" + lines + "\nEND:VEVENT\n";
    }

    private static String calendar(IntFunction<String> part) {
        var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        for (int i = 0; text.length() < HolidayFile.LARGEST - 500; i++) {
            text.append(part.apply(i));
        }
        return text.append("END:VCALENDAR\n").toString();
    }

    private static String repeated(String rule) {
        return calendar(number -> event(number, "DTSTART;VALUE=DATE:19000101\nRRULE:" + rule));
    }

    private static String dates(String property) {
        var dates = IntStream.range(0, 110_000).mapToObj(day -> LocalDate.of(1900, 1, 1)
                .plusDays(day % 100_000)
                .toString()
                .replace("-", ""));
        return calendarOf(event(
                1,
                "DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20280101\n" + property + ";VALUE=DATE:"
                        + String.join(",", dates.toList())));
    }

    private static String calendarOf(String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "long events",
                        calendar(number -> event(number, "DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20280101"))),
                Arguments.of("yearly", repeated("FREQ=YEARLY")),
                Arguments.of("daily and over", repeated("FREQ=DAILY;UNTIL=20201231")),
                Arguments.of("counted", repeated("FREQ=DAILY;COUNT=46000")),
                Arguments.of("the last day of all", repeated("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=1")),
                Arguments.of("impossible", repeated("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")),
                Arguments.of("by the moon", repeated("RSCALE=ISLAMIC-UMALQURA;FREQ=MONTHLY")),
                Arguments.of("dates", dates("RDATE")),
                Arguments.of("exceptions", dates("EXDATE")),
                Arguments.of(
                        "many calendars",
                        calendar(number -> "END:VCALENDAR\nBEGIN:VCALENDAR\n"
                                + event(number, "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;UNTIL=x"))),
                Arguments.of(
                        "replacements",
                        calendar(number -> event(
                                1,
                                "DTSTART;VALUE=DATE:20270101\nRECURRENCE-ID;VALUE=DATE:20270101\nSEQUENCE:" + number))),
                Arguments.of("blanks", calendarOf("RRULE:" + " ".repeat(1_000_000) + "x\n")),
                Arguments.of(
                        "a long name",
                        calendarOf(event(1, "DTSTART;VALUE=DATE:20270101\nDESCRIPTION:" + "a ".repeat(500_000)))),
                Arguments.of(
                        "folded",
                        calendarOf(event(1, "DTSTART;VALUE=DATE:20270101\nDESCRIPTION:" + "a\n ".repeat(300_000)))),
                Arguments.of("deep", calendar(number -> "BEGIN:VEVENT\n")));
    }

    @BeforeAll
    static void warm_up() {
        read(calendarOf(event(1, "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=DAILY;COUNT=900")));
    }

    /** A busy machine may slow a reading down, so each file has three. */
    private static boolean isReadIn(Duration most, String text) {
        return IntStream.range(0, 3).anyMatch(reading -> {
            long began = System.nanoTime();
            read(text);
            return System.nanoTime() - began < most.toNanos();
        });
    }

    private static void read(String text) {
        try {
            HolidayFile.calendar(text, RANGE);
        } catch (Refused refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void no_file_takes_longer_than_a_second(String name, String text) {
        assertThat(text.length()).isLessThanOrEqualTo(HolidayFile.LARGEST);
        assertThat(isReadIn(Duration.ofSeconds(1), text)).as(name).isTrue();
    }
}
