package org.flightclearance.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;

import static org.assertj.core.api.Assertions.assertThat;

/** Computes the worked examples in the tables of docs/rules.md. */
class WorkedExamplesTest {

    private static final String CALENDARS = "| Calendar |";
    private static final String EXAMPLES = "| # |";

    private static Stream<Map<String, String>> examples() throws IOException {
        return table(EXAMPLES).stream();
    }

    @Test
    void there_are_at_least_thirty_examples() throws IOException {
        assertThat(table(EXAMPLES)).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void deadline_and_notice_are_as_in_the_table(Map<String, String> example) throws IOException {
        assertThat(computed(example)).isEqualTo(example);
    }

    @Test
    void they_do_not_depend_on_the_zone_or_locale_of_the_machine() throws IOException {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            for (var other : List.of("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                Locale.setDefault(Locale.forLanguageTag("ar-SA-u-ca-islamic"));
                for (var example : table(EXAMPLES)) {
                    assertThat(computed(example)).as(other).isEqualTo(example);
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static Map<String, String> computed(Map<String, String> example) throws IOException {
        var rule = rule(example);
        var sent = Instant.parse(example.get("Sent"));
        var departure = Instant.parse(example.get("Departure"));
        var calendar = calendar(example.get("Calendar"));
        var asked = example.get("Wanted").endsWith("asked") ? Clearance.REQUIRED : null;
        var terms = Terms.of(rule, asked, sent, departure, calendar);
        var notice = terms.noticeGiven().orElseThrow();
        var computed = new LinkedHashMap<>(example);
        computed.put("Deadline", terms.deadlineAt().map(Instant::toString).orElse(""));
        computed.put("Decides", decides(rule, terms));
        var days = notice.workingDays();
        computed.put("Notice", days == null ? said(notice.given()) : days.given() + " wd");
        computed.put(
                "Missing",
                !notice.isShort() ? "" : days == null ? said(notice.missing()) : notice.missingDays() + " wd");
        computed.put(
                "Latest sending",
                terms.latestSending(calendar).map(Instant::toString).orElse(""));
        computed.put(
                "Not counted",
                days == null
                        ? ""
                        : days.skipped().stream()
                                .map(day -> day.date().toString())
                                .collect(Collectors.joining(", ")));
        return computed;
    }

    private static String said(Sentence sentence) {
        return Wording.in(Language.EN).say(sentence);
    }

    private static String decides(NoticeRule rule, Terms terms) {
        var deadline = terms.deadlineAt().orElse(null);
        if (deadline == null) {
            return "nothing";
        }
        if (rule.answerWindow() != null && deadline.equals(terms.sent().plus(rule.answerWindow()))) {
            return "window";
        }
        return deadline.equals(terms.departure()) ? "departure" : "cut-off";
    }

    private static NoticeRule rule(Map<String, String> example) {
        var purpose = Purpose.valueOf(example.get("Purpose").toUpperCase(Locale.ROOT));
        var wanted = example.get("Wanted");
        if (wanted.startsWith("notification")) {
            return Rules.rule(Rules.notified("a rule", purpose));
        }
        int number = number(wanted);
        var minimum = wanted.endsWith("wd") ? MinimumNotice.workingDays(number) : MinimumNotice.hours(number);
        var window = example.get("Window").isEmpty() ? null : number(example.get("Window"));
        return Rules.rule(Rules.said("a rule", minimum, number(example.get("Cut-off")), window, purpose));
    }

    private static AuthorityCalendar calendar(String name) throws IOException {
        var row = table(CALENDARS).stream()
                .filter(calendar -> calendar.get("Calendar").equals(name))
                .findFirst()
                .orElseThrow();
        var weekend = Stream.of(row.get("Weekend").split(", "))
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        var holidays = Stream.of(row.get("Holidays").split(", "))
                .filter(day -> !day.isEmpty())
                .map(day -> new SkippedDay(LocalDate.parse(day.substring(0, 10)), day.substring(11), false))
                .toList();
        return Rules.calendar(ZoneId.of(row.get("Zone")), weekend, holidays);
    }

    private static int number(String text) {
        return Integer.parseInt(text.split(" ")[0]);
    }

    /** The rows of a table of the document, each as a map by column name. */
    private static List<Map<String, String>> table(String beginning) throws IOException {
        var lines = Files.readAllLines(Path.of("docs/rules.md")).stream()
                .dropWhile(line -> !line.startsWith(beginning))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        var names = cells(lines.get(0));
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(2, lines.size())) {
            var cells = cells(line);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<>(List.of(line.split("\\|", -1)));
        return cells.subList(1, cells.size() - 1).stream().map(String::strip).toList();
    }
}
