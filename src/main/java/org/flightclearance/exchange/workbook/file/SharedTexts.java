package org.flightclearance.exchange.workbook.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.flightclearance.exchange.UnreadableFile;

/** The texts to which the cells of a workbook refer by number. They are kept in UTF-8, which takes half the memory. */
final class SharedTexts {

    private static final long LARGEST_PART = 128L * 1024 * 1024;
    private static final int BLOCK = 1024 * 1024;
    private static final int MOST_BLOCKS = 64;
    private static final int MOST_TEXTS = 4_000_000;

    private final List<byte[]> blocks = new ArrayList<>();
    private int used = BLOCK;

    /** Block, begin and length of each text. */
    private int[] places = new int[3 * 1024];

    private int count;

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts of(InputStream part) throws IOException, UnreadableFile {
        var texts = new SharedTexts();
        try (var xml = new PartReader(part, LARGEST_PART)) {
            var text = new StringBuilder();
            while (xml.next()) {
                if (xml.isBegin() && xml.name().equals("si")) {
                    text.setLength(0);
                } else if (xml.isBegin()) {
                    addText(xml, text);
                } else if (xml.isEnd() && xml.name().equals("si")) {
                    texts.add(text.toString());
                }
            }
        }
        return texts;
    }

    /**
     * Adds the text of an element that has begun, such as {@code t}. Passes over the pronunciation of a text ({@code rPh}).
     */
    static void addText(PartReader xml, StringBuilder text) throws UnreadableFile {
        var element = xml.name();
        boolean spoken = element.equals("t");
        if (!spoken && !element.equals("rPh")) {
            return;
        }
        while (xml.next() && !(xml.isEnd() && xml.name().equals(element))) {
            if (spoken && xml.isText()) {
                xml.addTo(text);
            }
        }
    }

    /** The text of that number, from 0. */
    Optional<String> text(int number) {
        if (number < 0 || number >= count) {
            return Optional.empty();
        }
        int at = 3 * number;
        return Optional.of(new String(blocks.get(places[at]), places[at + 1], places[at + 2], StandardCharsets.UTF_8));
    }

    private void add(String text) throws UnreadableFile {
        var bytes = PartReader.unescaped(text).getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length > BLOCK) {
            blocks.add(new byte[Math.max(BLOCK, bytes.length)]);
            used = 0;
        }
        if (blocks.size() > MOST_BLOCKS || count >= MOST_TEXTS) {
            throw UnreadableFile.at(1, "fault.workbook_unpacked");
        }
        if (3 * count == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        System.arraycopy(bytes, 0, blocks.get(blocks.size() - 1), used, bytes.length);
        places[3 * count] = blocks.size() - 1;
        places[3 * count + 1] = used;
        places[3 * count + 2] = bytes.length;
        used += bytes.length;
        count++;
    }
}
