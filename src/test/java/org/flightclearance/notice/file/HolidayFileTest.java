package org.flightclearance.notice.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HolidayFileTest {

    private static final DayRange RANGE = DayRange.around(LocalDate.of(2023, 1, 15));

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mali//FR\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static List<String> days(String text) {
        return HolidayFile.read(text, RANGE).days().stream()
                .map(day -> day.date() + " " + day.name() + (Boolean.TRUE.equals(day.provisional()) ? "?" : ""))
                .toList();
    }

    private static List<String> observances(String text) {
        return HolidayFile.read(text, RANGE).observances().stream()
                .map(day -> day.date() + " " + day.name() + (Boolean.TRUE.equals(day.provisional()) ? "?" : ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CATEGORIES:Observance",
                "CATEGORIES:Holidays,Not a public holiday",
                "CATEGORIES:Normal working day",
                "CATEGORIES:Jour non férié",
                "DESCRIPTION:Observance\\nTo hide observances\\, go to the settings",
                "DESCRIPTION:Europe Day is not a public holiday.",
                "DESCRIPTION:Le 9 mai n’est pas férié.",
                "COMMENT:none\r\nX-NAME:none\r\nSUMMARY:Day of Europe (observance)",
                "SUMMARY:Journée de l’Europe (non chômé)"
            })
    void a_day_that_the_file_calls_no_day_off_is_an_observance(String said) {
        var name = said.contains("SUMMARY") ? "" : "\r\nSUMMARY:Europe Day";
        var file = calendar(
                event("DTSTART;VALUE=DATE:20230509" + name, said),
                event("DTSTART;VALUE=DATE:20230501", "SUMMARY:Fête"));
        assertThat(days(file)).containsExactly("2023-05-01 Fête");
        assertThat(observances(file)).hasSize(1).first().asString().startsWith("2023-05-09 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CATEGORIES:Public holiday",
                "CATEGORIES:Non-working day",
                "CATEGORIES:Jour férié chômé",
                "DESCRIPTION:A holiday in observance of the constitution",
                "COMMENT:observance"
            })
    void a_day_off_is_a_holiday_whatever_else_is_said_of_it(String said) {
        var file = calendar(event("DTSTART;VALUE=DATE:20230509", "SUMMARY:Working day of the heroes", said));
        assertThat(days(file)).hasSize(1);
        assertThat(observances(file)).isEmpty();
    }

    @Test
    void observances_are_written_and_read_again_and_give_way_to_a_holiday_on_their_day() {
        var file = calendar(
                event("DTSTART;VALUE=DATE:20230509", "SUMMARY:Europe Day", "CATEGORIES:Observance", "STATUS:TENTATIVE"),
                event("DTSTART;VALUE=DATE:20230501", "SUMMARY:May Day", "CATEGORIES:Observance"),
                event("DTSTART;VALUE=DATE:20230501", "SUMMARY:Fête du travail"),
                event("DTSTART;VALUE=DATE:20230308", "SUMMARY:Women’s Day", "CATEGORIES:Observance"));
        var read = HolidayFile.read(file, RANGE);
        assertThat(read.written())
                .isEqualTo(
                        """
                        2023-05-01;Fête du travail
                        2023-03-08;Women’s Day;observance
                        2023-05-09;Europe Day;provisional observance""");
        var again = HolidayFile.read(read.written(), RANGE);
        assertThat(again.days()).isEqualTo(read.days());
        assertThat(again.observances()).isEqualTo(read.observances());
        assertThat(observances("2023-03-08, Women’s Day, observance")).containsExactly("2023-03-08 Women’s Day");
    }

    private static List<Fault> faults(String text) {
        return catchThrowableOfType(Refused.class, () -> HolidayFile.read(text, RANGE))
                .faults();
    }

    private static List<String> said(String text) {
        return faults(text).stream()
                .map(fault -> fault.pointer() + " " + Wording.in(Language.EN).say(fault.sentence()))
                .toList();
    }

    @Test
    void a_line_has_a_day_a_name_and_whether_it_is_provisional() {
        assertThat(
                        days(
                                """
                # The year 2023
                2023-04-21 Korité

                2023-01-20;Fête de l’armée;
                2023-06-29;Tabaski;provisional
                2023-06-30\tTabaski, lendemain;Provisoire
                """))
                .containsExactly(
                        "2023-01-20 Fête de l’armée",
                        "2023-04-21 Korité",
                        "2023-06-29 Tabaski?",
                        "2023-06-30 Tabaski, lendemain?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "2023-06-29,Tabaski,provisional|2023-06-29 Tabaski?",
                "2023-06-29\tTabaski, lendemain\tProvisoire|2023-06-29 Tabaski, lendemain?",
                "2023-06-29;\"Tabaski; lendemain\";provisoire|2023-06-29 Tabaski; lendemain?",
                "2023-06-29,\"Tabaski, lendemain\",confirmé|2023-06-29 Tabaski, lendemain",
                "2023-01-20;\"Journée \"\"portes ouvertes\"\"\"|2023-01-20 Journée \"portes ouvertes\"",
                "2023-01-20;\"\"\"Portes\"\" ouvertes\"|2023-01-20 \"Portes\" ouvertes",
            })
    void a_line_that_a_spreadsheet_saved_is_read(String line, String day) {
        assertThat(days(line)).containsExactly(day);
        assertThat(days(HolidayFile.read(line, RANGE).written())).containsExactly(day);
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_an_error_at_its_line() {
        assertThat(said("2023-01-20;\"Fête de l’armée\n2023-04-21;Korité\n2023-06-29;Tabaski\";provisional"))
                .containsExactly("/lines/1 Line 1: Close the quotation mark at the end of the name, or remove it.");
    }

    @Test
    void every_unreadable_line_is_reported_with_its_number() {
        assertThat(said("2023-02-30 A\n2023-04-21 Korité\nKorité\n2023-04-22;B;perhaps\n2023-05-01 " + "x".repeat(101)))
                .containsExactly(
                        "/lines/1 Line 1: “2023-02-30” is not a date.",
                        "/lines/3 Line 3: Enter a day and a name, such as 2023-04-21 Korité or 2023-04-21;Korité;provisional.",
                        "/lines/4 Line 4: “perhaps” is not allowed here. Write “provisional”, “observance” or nothing.",
                        "/lines/5 Line 5: Enter at most 100 characters.");
        assertThat(faults("nothing\n".repeat(1000))).hasSize(20);
        assertThat(said(" \n")).containsExactly(" The file contains no holidays.");
    }

    @Test
    void an_all_day_event_gives_one_holiday_for_each_day() {
        assertThat(days(calendar(
                        event(
                                "DTSTART;VALUE=DATE:20230629",
                                "DTEND;VALUE=DATE:20230701",
                                "SUMMARY:Tabaski",
                                "STATUS:TENTATIVE"),
                        event("DTSTART;VALUE=DATE:20230101", "SUMMARY:Jour de l’an"),
                        event("DTSTART;VALUE=DATE:20230120", "DURATION:P2D", "SUMMARY:Fête\\, deux\\njours"),
                        event("DTSTART;VALUE=DATE:20230501", "DTEND;VALUE=DATE:20230501", "SUMMARY:Travail"))))
                .containsExactly(
                        "2023-01-01 Jour de l’an",
                        "2023-01-20 Fête, deux jours",
                        "2023-01-21 Fête, deux jours",
                        "2023-05-01 Travail",
                        "2023-06-29 Tabaski?",
                        "2023-06-30 Tabaski?");
    }

    @Test
    void timed_and_cancelled_events_are_skipped_and_counted() {
        var read = HolidayFile.read(
                calendar(
                        event("DTSTART:20230629T080000Z", "SUMMARY:A meeting"),
                        event("DTSTART;VALUE=DATE:20230630", "SUMMARY:Off", "STATUS:CANCELLED"),
                        event("DTSTART;VALUE=DATE:20230501", "SUMMARY:Travail")),
                RANGE);
        assertThat(read.skipped()).isEqualTo(2);
        assertThat(read.days()).hasSize(1);
    }

    /** A day does not depend on the zone of the machine, even if midnight does not exist on that day in the zone. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Africa/Bamako", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo"})
    void recurring_events_are_expanded_from_last_year_on_for_ten_years(String zone) {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            var yearly = days(calendar(event(
                    "DTSTART;VALUE=DATE:20100501",
                    "SUMMARY:Travail",
                    "RRULE:FREQ=YEARLY",
                    "EXDATE;VALUE=DATE:20250501")));
            assertThat(yearly).hasSize(10).startsWith("2022-05-01 Travail", "2023-05-01 Travail", "2024-05-01 Travail");
            assertThat(yearly).contains("2026-05-01 Travail").doesNotContain("2025-05-01 Travail");
            assertThat(yearly).endsWith("2032-05-01 Travail");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void recurring_events_are_expanded_from_the_day_that_the_user_names() {
        var file = calendar(event("DTSTART;VALUE=DATE:19541101", "SUMMARY:Toussaint", "RRULE:FREQ=YEARLY"));
        var range = DayRange.since(LocalDate.of(2013, 7, 1), LocalDate.of(2026, 11, 28));
        assertThat(HolidayFile.read(file, range).days())
                .extracting(HolidayProfile::date)
                .hasSize(24)
                .startsWith(LocalDate.of(2013, 11, 1))
                .endsWith(LocalDate.of(2036, 11, 1));
    }

    @Test
    void an_event_that_recurs_on_more_than_a_thousand_days_is_refused_by_name() {
        assertThat(said(calendar(event("DTSTART;VALUE=DATE:20230116", "SUMMARY:Daily", "RRULE:FREQ=DAILY"))))
                .containsExactly("/events/1 Event 1 (Daily): The event has more than 1,000 days from 1 January 2022"
                        + " to 15 January 2033. Give it an end date, or list the days one by one.");
        assertThat(days(calendar(event("DTSTART;VALUE=DATE:20230116", "SUMMARY:A", "RRULE:FREQ=DAILY;COUNT=1000"))))
                .hasSize(1000);
        assertThat(days(calendar(event(
                        "DTSTART;VALUE=DATE:20230601",
                        "DTEND;VALUE=DATE:20230604",
                        "SUMMARY:A",
                        "RRULE:FREQ=YEARLY;COUNT=2"))))
                .hasSize(6);
    }

    @Test
    void every_unusable_event_is_reported_with_its_number_and_name() {
        assertThat(said(calendar(
                        event("SUMMARY:No day"),
                        event("DTSTART;VALUE=DATE:20230501"),
                        event("DTSTART;VALUE=DATE:20230501", "DTEND;VALUE=DATE:20230430", "SUMMARY:Backwards"),
                        event("DTSTART;VALUE=DATE:20230501", "SUMMARY:Ticking", "RRULE:FREQ=SECONDLY"),
                        event("DTSTART;VALUE=DATE:tomorrow", "SUMMARY:Unreadable"))))
                .containsExactly(
                        "/events/1 Event 1 (No day): The event has no first day.",
                        "/events/2 Event 2 (): The event has no name.",
                        "/events/3 Event 3 (Backwards): An event must last 1 to 400 days and end after it begins.",
                        "/events/4 Event 4 (Ticking): An event can recur daily, weekly, monthly or yearly only.",
                        "/events/5 Event 5 (Unreadable): The event has no first day.");
    }

    @ParameterizedTest
    @CsvSource({"'2023-05-01 A\n2023-05-01 B', A / B", "'2023-05-01 A\n2023-05-01;A;provisional', A"})
    void a_day_that_occurs_twice_is_one_holiday_and_confirmed_if_either_is(String text, String name) {
        assertThat(days(text)).containsExactly("2023-05-01 " + name);
    }

    @Test
    void a_file_is_utf_8_text_of_at_most_one_mebibyte() {
        assertThat(HolidayFile.decoded("\ufeff2023-05-01 Korité".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("2023-05-01 Korité");
        assertThatThrownBy(() -> HolidayFile.decoded("Korité".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> HolidayFile.decoded(new byte[HolidayFile.LARGEST + 1]))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE));
        assertThatThrownBy(() -> HolidayFile.calendar("2023-05-01 A", RANGE)).isInstanceOf(Refused.class);
    }

    @Test
    void a_line_has_at_most_500_characters() {
        assertThat(said("2023-05-01 A" + " ".repeat(488) + "#"))
                .containsExactly("/lines/1 Line 1: Enter at most 500 characters.");
        assertThat(days("2023-05-01 A" + " ".repeat(476) + ";provisional")).containsExactly("2023-05-01 A?");
    }

    @Test
    void an_empty_recurrence_rule_is_ignored() {
        assertThat(days(calendar(event("DTSTART;VALUE=DATE:20270101", "RRULE:", "SUMMARY:New Year"))))
                .containsExactly("2027-01-01 New Year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNT=3", "INTERVAL=2", "FREQ=", "FREQ=HOURLY", "FREQ=SOMETIMES", "BYDAY=MO"})
    void a_recurrence_rule_without_a_known_frequency_is_reported_at_its_event(String rule) {
        assertThat(faults(calendar(event("DTSTART;VALUE=DATE:20270101", "RRULE:" + rule, "SUMMARY:New Year"))))
                .extracting(Fault::pointer)
                .containsExactly("/events/1");
    }
}
