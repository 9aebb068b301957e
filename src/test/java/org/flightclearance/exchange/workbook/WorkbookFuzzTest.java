package org.flightclearance.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks with random changes, in their parts and in their bytes: each is read or refused, in less than a second. */
class WorkbookFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 1904);
    private static final int FILES = Integer.getInteger("fuzz.calls", 200);
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/>",
            "</c>",
            "<c>",
            "<c r='XFE1'>",
            "<c r='A0'>",
            "<row r='0'>",
            "<row r='-1'>",
            "<v>",
            "</v>",
            "<v>1E999</v>",
            "<v>-1</v>",
            "<v>NaN</v>",
            "<v>99999999</v>",
            " t='s'",
            " t='e'",
            " t='d'",
            " s='99999'",
            "<mergeCell ref='A1:XFD1048576'/>",
            "&amp;",
            "&#0;",
            "&lol;",
            "<![CDATA[x]]>",
            "<!DOCTYPE a>",
            "_x0000_",
            "_xD800_",
            "\u0000",
            "\ud83d",
            "0",
            "9",
            "e",
            "'",
            "\"",
            "hidden='1'",
            "<f/>",
            "<is><t>x</t></is>");

    private final Random random = new Random(SEED);

    @Test
    void a_workbook_with_random_changes_is_read_or_refused() throws IOException {
        var book = MadeWorkbook.of(
                        "Flights",
                        "Date|ETD|From|To|ETA|Callsign|A/C|PAX|KG|Remarks|Purpose",
                        "@2022-10-07|@06:00|GAGO|GAMK|@07:30|UNO303|MI8|=12|=300~7|'mail|pax",
                        "@2022-10-07|f:@08:00|GAMK|GAGO|0930|UNO303|MI8|=8|=0|?|!#N/A")
                .merging("A3:A4")
                .hidingRows(1)
                .bytes();
        var parts = parts(book);
        assertThat(WorkbookShapesTest.read(book, null, null, MappingChoice.SCHEDULE))
                .as("warms up")
                .hasSizeGreaterThan(1);
        Logger.getLogger("org.apache.poi").setLevel(Level.OFF);
        for (int i = 0; i < FILES; i++) {
            var changed = i % 4 == 0 ? changedBytes(book) : MadeWorkbook.zipped(changed(parts));
            for (var choice : List.of(MappingChoice.HEADINGS, MappingChoice.SCHEDULE)) {
                // The time of the processor, so that a busy machine makes no file slow
                long start = THREAD.getCurrentThreadCpuTime();
                assertThat(WorkbookShapesTest.read(changed, null, null, choice))
                        .as("file %d of seed %d", i, SEED)
                        .isNotEmpty();
                assertThat(Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - start))
                        .as("file %d of seed %d", i, SEED)
                        .isLessThan(SECOND);
            }
        }
    }

    private Map<String, String> changed(Map<String, String> parts) {
        var changed = new LinkedHashMap<>(parts);
        var names = new ArrayList<>(parts.keySet());
        for (int i = random.nextInt(3); i >= 0; i--) {
            var name = names.get(random.nextInt(names.size()));
            var text = changed.get(name);
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(12)));
            var piece = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
            changed.put(name, text.substring(0, from) + piece + text.substring(to));
        }
        return changed;
    }

    private byte[] changedBytes(byte[] book) {
        var changed = book.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static Map<String, String> parts(byte[] book) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
