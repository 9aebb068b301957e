package org.flightclearance.database.h2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.h2.mvstore.DataUtils;

/**
 * A chunk that H2 has written: some changes of the database.
 *
 * @param position in bytes, in the file
 * @param footer what H2 writes last into it
 * @param id under which the header of the file names it
 * @param version the versions of the database count up with each chunk
 * @param next the position at which H2 means to write the chunk after it; it looks there for a newer one
 */
record WrittenChunk(long position, byte[] footer, String id, long version, long next) {

    static final int BLOCK = 4096;

    /** {@code Chunk.FOOTER_LENGTH} of H2. */
    static final int FOOTER = 128;

    private static final int LONGEST_HEADER = 1024;

    static WrittenChunk of(ByteBuffer source, long position) {
        var start = new byte[Math.min(source.remaining(), LONGEST_HEADER)];
        source.duplicate().get(start);
        var footer = new byte[FOOTER];
        source.duplicate().position(source.limit() - FOOTER).get(footer);
        var said = values(footer);
        return new WrittenChunk(
                position,
                footer,
                said.getOrDefault("chunk", "0"),
                DataUtils.readHexLong(said, "version", 0),
                DataUtils.readHexLong(values(start), "next", 0) * BLOCK);
    }

    /** The position of its footer. */
    long footerAt(int length) {
        return position + length - FOOTER;
    }

    /** Whether H2 finds the other chunk after it. */
    boolean leadsTo(WrittenChunk other) {
        return other.version > version && next == other.position;
    }

    /** What a header or a footer says, as H2 writes it: {@code key:value,key:value}. */
    static Map<String, String> values(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != '\n' && text[end] != 0) {
            end++;
        }
        return DataUtils.parseMap(new String(text, 0, end, StandardCharsets.ISO_8859_1).strip());
    }
}
