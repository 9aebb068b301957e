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

/** NOTAMs and coordinates in the shapes in which people have them: read right, or refused by name. */
class NotamShapesTest {

    private static final Path CORPUS = Path.of("src/test/resources/zones/notams.txt");

    /** A text of the corpus, and what it comes to. */
    record Shape(String name, String text, List<String> expected) {}

    static List<Shape> shapes() throws IOException {
        var shapes = new ArrayList<Shape>();
        for (var block : Files.readString(CORPUS).split("(?m)^### ")) {
            if (!block.isEmpty()) {
                var parts = block.split("(?m)^=>\\n", 2);
                var name = parts[0].lines().findFirst().orElseThrow();
                shapes.add(new Shape(
                        name,
                        parts[0].substring(name.length() + 1).stripTrailing(),
                        parts[1].lines().filter(line -> !line.isEmpty()).toList()));
            }
        }
        return shapes;
    }

    @Test
    void each_comes_to_what_the_corpus_says() throws IOException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (var shape : shapes()) {
            found.put(shape.name(), ZoneReadings.of(shape.text()));
            expected.put(shape.name(), shape.expected());
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(100).containsExactlyEntriesOf(expected);
    }
}
