package org.flightclearance.restriction.file;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The texts and files of the corpus with random changes: each is read or refused, in less than a second, and what is read
 * can be recorded or is refused.
 */
class ZoneFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 269);
    private static final int TEXTS = Integer.getInteger("fuzz.calls", 200);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final List<String> PIECES = List.of(
            "Q)",
            "A)",
            "B)",
            "E)",
            "F)",
            "G)",
            "NOTAMC",
            "1630N00002W",
            "9960N00002W",
            "163000N0000200W",
            "5NM",
            "0NM",
            "RADIUS",
            "999999NM RADIUS",
            "CLOCKWISE ARC",
            "CENTRED ON",
            "ALONG THE BORDER",
            "AREA 1",
            "AREA 2",
            "EXCLUDING",
            "PERM",
            "EST",
            "°",
            "'",
            "\"",
            "16.5, -0.03",
            "-",
            ",",
            "\n",
            "\u0000",
            "\u2013",
            "é",
            "\ud83d\ude81",
            "null",
            "[]",
            "{}",
            "1e999",
            "\"crs\": \"EPSG:3857\",",
            "\"radius\": -1",
            "<Polygon>",
            "</Polygon>",
            "<!DOCTYPE kml>",
            "&amp;",
            "&x;",
            "<![CDATA[",
            "]]>",
            "<coordinates>",
            "</coordinates>",
            "180",
            "-180",
            "90.1",
            "NaN");

    private final Random random = new Random(SEED);
    private int read;

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        NotamShapesTest.shapes().forEach(shape -> texts.add(shape.text()));
        for (var file : ZoneFilesTest.files()) {
            texts.add(Files.readString(file));
        }
        return texts;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void no_text_fails_otherwise_than_by_a_refusal_and_none_takes_a_second() throws IOException {
        var texts = texts();
        for (int i = 0; i < TEXTS; i++) {
            var text = texts.get(random.nextInt(texts.size()));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                text = changed(text, texts.get(random.nextInt(texts.size())));
            }
            readsAtOnce(text);
        }
        assertThat(read).isGreaterThan(TEXTS / 50);
    }

    @Test
    void a_text_of_one_piece_is_refused_at_once() {
        for (var piece : PIECES) {
            for (var parted : List.of("", " ", " - ")) {
                var text = (piece + parted).repeat(NotamZone.LONGEST / (piece.length() + parted.length()));
                readsAtOnce(text);
                readsAtOnce("E) 1630N00002W " + text.substring(30) + "\nB) 2210060600");
            }
        }
    }

    @Test
    void a_large_file_is_read_or_refused_at_once() {
        var circles = new StringBuilder("{\"features\": [");
        for (int i = 0; circles.length() < 1_000_000; i++) {
            circles.append(i == 0 ? "" : ",")
                    .append(
                            "{\"geometry\": [{\"horizontalProjection\": {\"type\": \"Circle\", \"center\": [0, 16], \"radius\": 1500000}}]}");
        }
        readsAtOnce(circles + "]}");
        readsAtOnce("[".repeat(500_000));
        readsAtOnce("<kml>" + "<a>".repeat(200_000));
        readsAtOnce("<kml><Polygon><outerBoundaryIs><LinearRing><coordinates>" + "0,1 ".repeat(200_000));
    }

    private void readsAtOnce(String text) {
        var time = time(text);
        // A busy machine may slow one reading down
        assertThat(time.compareTo(SECOND) < 0 ? time : time(text))
                .as(text.length() < 4_000 ? text : text.substring(0, 4_000))
                .isLessThan(SECOND);
    }

    private Duration time(String text) {
        long began = System.nanoTime();
        try {
            ZoneReadings.recorded(ZoneText.read(text));
            read++;
        } catch (Refused refused) {
            assertThat(refused.faults()).as(text).isNotEmpty();
        } catch (RuntimeException | Error failure) {
            throw new AssertionError(text, failure);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String changed(String text, String other) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
            case 2 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
            case 3 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(to);
            case 4 -> text.substring(0, at) + text.substring(at, to).repeat(2) + text.substring(to);
            default -> text.substring(0, at) + other.substring(random.nextInt(other.length() + 1));
        };
    }
}
