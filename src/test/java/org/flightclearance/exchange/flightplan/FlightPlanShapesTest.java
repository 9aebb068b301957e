package org.flightclearance.exchange.flightplan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.Place;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;

import static org.assertj.core.api.Assertions.assertThat;

/** Flight plan messages in the shapes in which people have them: read right, or refused by item and place. */
class FlightPlanShapesTest {

    static final Instant NOW = Instant.parse("2022-10-06T08:30:00Z");

    private static final Path CORPUS = Path.of("src/test/resources/flightplans/corpus.txt");
    private static final Wording ENGLISH = Wording.in(Language.EN);

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
            found.put(shape.name(), found(shape.text()));
            expected.put(shape.name(), shape.expected());
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(100).containsExactlyEntriesOf(expected);
    }

    private static List<String> found(String text) {
        try {
            var plan = FlightPlan.read(text, NOW);
            var lines = new ArrayList<>(lines(plan.filing()));
            plan.notes().forEach(note -> lines.add("note " + ENGLISH.say(note)));
            return lines;
        } catch (Refused refused) {
            return refused.faults().stream()
                    .map(fault -> "refused " + ENGLISH.say(fault.sentence()))
                    .toList();
        }
    }

    static List<String> lines(Filing filing) {
        var lines = new ArrayList<String>();
        var aircraft = Objects.requireNonNull(filing.aircraft());
        add(lines, "callsign", aircraft.callsign());
        add(lines, "type", aircraft.type());
        add(lines, "class", aircraft.aircraftClass());
        add(lines, "registration", aircraft.registration());
        add(lines, "purpose", filing.purpose());
        add(lines, "unit", filing.unit());
        for (var leg : Objects.requireNonNull(filing.legs())) {
            Objects.requireNonNull(leg);
            lines.add("leg " + place(leg.from()) + " " + leg.etd() + " " + place(leg.to()) + " " + leg.eta());
        }
        if (filing.remarks() != null) {
            filing.remarks().lines().forEach(line -> lines.add("remarks " + line));
        }
        return lines;
    }

    private static void add(List<String> lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.add(name + " " + value);
        }
    }

    private static String place(@Nullable Place place) {
        if (place == null || place.code() != null) {
            return place == null ? "?" : place.label();
        }
        return place.latitude() == null
                ? "“" + place.name() + "”"
                : "“%s” %.4f %.4f".formatted(place.name(), place.latitude(), place.longitude());
    }
}
