package org.flightclearance.notice.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/** Small iCalendar files in the shapes in which programs write them: read right, or refused by name. */
class CalendarShapesTest {

    private static final Path FOLDER = Path.of("src/test/resources/calendars");
    private static final DayRange RANGE = DayRange.around(LocalDate.of(2026, 11, 28));

    /** What each file comes to, in the order of the list. */
    private static Map<String, List<String>> expected() throws IOException {
        var expected = new LinkedHashMap<String, List<String>>();
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(FOLDER.resolve("expected.txt"))) {
            if (line.startsWith("# ")) {
                lines = new ArrayList<>();
                expected.put(line.substring(2), lines);
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return expected;
    }

    private static List<String> found(String name) throws IOException {
        try {
            var text = HolidayFile.decoded(Files.readAllBytes(FOLDER.resolve(name + ".ics")));
            var read = HolidayFile.calendar(text, RANGE);
            var found = new ArrayList<String>();
            read.days()
                    .forEach(day -> found.add(
                            day.date() + " " + day.name() + (Boolean.TRUE.equals(day.provisional()) ? "?" : "")));
            if (read.skipped() > 0) {
                found.add("skipped " + read.skipped());
            }
            return found;
        } catch (Refused refused) {
            return refused.faults().stream()
                    .map(fault -> "refused " + fault.pointer() + " "
                            + Wording.in(Language.EN).say(fault.sentence()))
                    .toList();
        }
    }

    private static Map<String, List<String>> allFound() throws IOException {
        var found = new LinkedHashMap<String, List<String>>();
        for (var name : expected().keySet()) {
            found.put(name, found(name));
        }
        return found;
    }

    @Test
    void every_file_of_the_folder_is_on_the_list() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".ics"))
                            .map(name -> name.replace(".ics", "")))
                    .containsExactlyInAnyOrderElementsOf(expected().keySet())
                    .hasSizeGreaterThanOrEqualTo(40);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Casablanca"})
    void each_comes_to_what_the_list_says_wherever_the_server_stands(String zone) throws IOException {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(allFound()).containsExactlyEntriesOf(expected());
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
