package org.flightclearance.database.h2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * The header of a database file. It names a chunk, from which H2 goes on to the newest one. If it cannot, because a chunk on the
 * way has been overwritten, or because the newest is elsewhere, H2 takes an old state of the database for the last. H2 writes the
 * header together with a chunk, in any order. Here it names only chunks that the disk has.
 */
final class StoreHeader {

    private static final String CHECKSUM = "fletcher";
    private static final String CLEAN = "clean";

    private Map<String, String> values = Map.of();
    private @Nullable WrittenChunk newest;
    private @Nullable WrittenChunk named;

    /** What H2 writes as the header. */
    void learn(byte[] written) {
        values = WrittenChunk.values(written);
    }

    /** Whether H2 has just closed the file. */
    boolean isClean() {
        return values.containsKey(CLEAN);
    }

    /**
     * What the disk has from now on.
     *
     * @return whether H2 finds the newest of them from the chunk that the header names
     */
    boolean leadsTo(List<WrittenChunk> synced) {
        boolean leads = true;
        for (var chunk : synced.stream()
                .sorted(Comparator.comparingLong(WrittenChunk::version))
                .toList()) {
            leads = leads && named != null && newest != null && newest.leadsTo(chunk);
            newest = newest == null || chunk.version() >= newest.version() ? chunk : newest;
        }
        return leads;
    }

    /** Whether it names the newest chunk. Any other may be overwritten. */
    boolean namesNewest() {
        return newest == named;
    }

    /** The header that names the newest chunk. Not before H2 has written one. */
    @Nullable
    ByteBuffer namingNewest() {
        if (newest == null || values.isEmpty()) {
            return null;
        }
        named = newest;
        var header = new HashMap<String, Object>(values);
        header.remove(CLEAN);
        header.remove(CHECKSUM);
        header.put("block", Long.toHexString(newest.position() / WrittenChunk.BLOCK));
        header.put("chunk", newest.id());
        header.put("version", Long.toHexString(newest.version()));
        return twice(DataUtils.appendMap(new StringBuilder(), header));
    }

    /** As H2 writes it, with a checksum, and a second time in the next block. */
    private static ByteBuffer twice(StringBuilder text) {
        var counted = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(text, CHECKSUM, DataUtils.getFletcher32(counted, 0, counted.length));
        var bytes = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(2 * WrittenChunk.BLOCK).put(0, bytes).put(WrittenChunk.BLOCK, bytes);
    }
}
