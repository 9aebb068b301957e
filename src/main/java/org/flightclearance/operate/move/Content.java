package org.flightclearance.operate.move;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.jspecify.annotations.Nullable;

/** Adds up the content of a table: the number of rows and the sum of their hashes. The order of the rows does not matter. */
final class Content {

    private final MessageDigest digest;
    private final long[] sum = new long[4];
    private long rows;

    Content() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * Adds the next value of the row.
     *
     * @param bytes as {@link ColumnKind#canonical} has them; null: none
     */
    void add(byte @Nullable [] bytes) {
        if (bytes == null) {
            digest.update((byte) 0);
            return;
        }
        digest.update((byte) 1);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    void endRow() {
        var hash = ByteBuffer.wrap(digest.digest());
        for (int part = 0; part < sum.length; part++) {
            sum[part] += hash.getLong();
        }
        rows++;
    }

    Sum sum() {
        return new Sum(rows, "%016x%016x%016x%016x".formatted(sum[0], sum[1], sum[2], sum[3]));
    }

    /** Equal for tables with the same rows. */
    record Sum(long rows, String hash) {}
}
