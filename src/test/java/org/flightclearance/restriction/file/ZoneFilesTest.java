package org.flightclearance.restriction.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** GeoJSON, KML, ED-269 and ED-318 in the shapes in which programs write them: read right, or refused by name. */
class ZoneFilesTest {

    static final Path FOLDER = Path.of("src/test/resources/zones/files");

    private static final Path LIST = Path.of("src/test/resources/zones/files.txt");

    private static Map<String, List<String>> expected() throws IOException {
        var expected = new LinkedHashMap<String, List<String>>();
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(LIST)) {
            if (line.startsWith("### ")) {
                lines = new ArrayList<>();
                expected.put(line.substring(4), lines);
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return expected;
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void each_comes_to_what_the_list_says() throws IOException {
        var found = new LinkedHashMap<String, List<String>>();
        for (var file : files()) {
            found.put(file.getFileName().toString(), ZoneReadings.of(Files.readString(file)));
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(40).containsExactlyEntriesOf(expected());
    }

    @Test
    void those_that_are_refused_are_named_so() throws IOException {
        assertThat(expected()).allSatisfy((name, lines) -> assertThat(name.startsWith("refused"))
                .as(name)
                .isEqualTo(lines.get(0).startsWith("refused")));
    }
}
