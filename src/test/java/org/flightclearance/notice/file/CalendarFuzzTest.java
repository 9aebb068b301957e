package org.flightclearance.notice.file;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/** Generated files: each is read or refused, in less than a second, and no day is outside what can be recorded. */
class CalendarFuzzTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int FILES = 20_000;
    private static final DayRange RANGE = DayRange.around(LocalDate.of(2026, 11, 28));

    private static final List<String> DAYS = List.of(
            "20270101",
            "20280229",
            "20270309",
            "19000101",
            "21991231",
            "22000101",
            "20270231",
            "00010101",
            "99991231",
            "20270101T000000Z",
            "20270101T000000",
            "20270101T235959Z",
            "20270329",
            "20260922",
            "x",
            "",
            "2027-03-29",
            "+20270101",
            "20270101,20270102");
    private static final List<String> PARTS = List.of(
            "FREQ=YEARLY",
            "FREQ=MONTHLY",
            "FREQ=WEEKLY",
            "FREQ=DAILY",
            "FREQ=HOURLY",
            "RSCALE=ISLAMIC-UMALQURA",
            "RSCALE=GREGORIAN",
            "RSCALE=HEBREW",
            "rscale=islamic-umalqura",
            "SKIP=FORWARD",
            "SKIP=BACKWARD",
            "SKIP=x",
            "COUNT=3",
            "COUNT=0",
            "COUNT=2147483647",
            "COUNT=99999999999",
            "INTERVAL=2",
            "INTERVAL=2147483647",
            "INTERVAL=-1",
            "UNTIL=20290101",
            "UNTIL=20291231T230000Z",
            "UNTIL=19991231",
            "UNTIL=x",
            "BYMONTH=2",
            "BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12",
            "BYMONTHDAY=30",
            "BYMONTHDAY=-31",
            "BYMONTHDAY=29",
            "BYDAY=MO",
            "BYDAY=1MO",
            "BYDAY=-53SU",
            "BYDAY=MO,TU,WE,TH,FR,SA,SU",
            "BYYEARDAY=366",
            "BYYEARDAY=-366",
            "BYWEEKNO=53",
            "BYWEEKNO=-53",
            "BYSETPOS=1",
            "BYSETPOS=-366",
            "WKST=SU",
            "BYHOUR=0,1,2",
            "BYEASTER=0",
            "x");
    private static final List<String> OTHERS = List.of(
            "STATUS:CANCELLED",
            "STATUS:TENTATIVE",
            "SEQUENCE:1",
            "SEQUENCE:x",
            "SEQUENCE:-2147483648",
            "DURATION:P1D",
            "DURATION:-P1D",
            "DURATION:PT36H",
            "DURATION:P99999999999D",
            "DURATION:P2W",
            "DURATION:P2147483647W",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20270101",
            "UID:1",
            "UID:2",
            "UID:",
            "SUMMARY:",
            "SUMMARY:\\\\n",
            "BEGIN:VALARM",
            "END:VALARM",
            "BEGIN:VEVENT",
            "END:VEVENT",
            "END:VCALENDAR",
            " folded",
            "X-A;B=\"c:D",
            "RDATE;VALUE=PERIOD:20270101T000000Z/P1D",
            "DTSTART;TZID=Nowhere:20270101T000000",
            "\u0000",
            "=",
            ":");

    private int taken;
    private final Random random = new Random(20_270_309);

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void no_file_fails_otherwise_than_by_a_refusal_and_none_takes_a_second() {
        for (int i = 0; i < FILES; i++) {
            var file = file();
            var time = read(file);
            // A busy machine may slow one reading down
            assertThat(time.compareTo(SECOND) < 0 ? time : read(file)).as(file).isLessThan(SECOND);
        }
        assertThat(taken).isGreaterThan(FILES / 50);
    }

    private Duration read(String file) {
        long began = System.nanoTime();
        try {
            var read = HolidayFile.calendar(file, RANGE);
            taken++;
            assertThat(read.days()).allSatisfy(day -> assertThat(day.date())
                    .as(file)
                    .isBetween(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31)));
        } catch (Refused refused) {
            assertThat(refused.faults()).as(file).isNotEmpty();
        } catch (RuntimeException | Error failure) {
            throw new AssertionError(file, failure);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String file() {
        var lines = new ArrayList<String>(List.of("BEGIN:VCALENDAR", "VERSION:2.0"));
        for (int event = random.nextInt(3); event >= 0; event--) {
            lines.add("BEGIN:VEVENT");
            lines.add("UID:" + random.nextInt(3));
            lines.add("SUMMARY:A");
            lines.add("DTSTART;VALUE=DATE:" + among(DAYS));
            for (int line = random.nextInt(4); line > 0; line--) {
                lines.add(line());
            }
            lines.add("END:VEVENT");
        }
        lines.add("END:VCALENDAR");
        var text = String.join("\r\n", lines) + "\r\n";
        return random.nextInt(20) == 0 ? damaged(text) : text;
    }

    private String line() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> "RRULE:" + rule();
            case 3 -> "EXRULE:" + rule();
            case 4 -> among(List.of("RDATE;VALUE=DATE:", "EXDATE;VALUE=DATE:", "RDATE:", "EXDATE:")) + among(DAYS);
            case 5 -> among(List.of("DTEND;VALUE=DATE:", "RECURRENCE-ID;VALUE=DATE:", "RECURRENCE-ID:")) + among(DAYS);
            default -> among(OTHERS);
        };
    }

    private String rule() {
        var parts = new ArrayList<String>();
        parts.add(PARTS.get(random.nextInt(4)));
        for (int part = random.nextInt(4); part > 0; part--) {
            parts.add(among(PARTS));
        }
        return String.join(";", parts);
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + (char) random.nextInt(0x300) + text.substring(at);
            default -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(8)));
        };
    }

    private String among(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
