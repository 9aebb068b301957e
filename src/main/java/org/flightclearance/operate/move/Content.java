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
    private long bytesOfRow;

    Content() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Adds the next value of the row. */
    void add(ColumnKind kind, @Nullable Object value) {
        if (value == null) {
            digest.update((byte) 0);
            return;
        }
        var bytes = kind.canonical(value);
        digest.update((byte) 1);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        bytesOfRow += bytes.length;
    }

    /** @return the bytes of the row that ends here, about */
    long endRow() {
        var hash = ByteBuffer.wrap(digest.digest());
        for (int part = 0; part < sum.length; part++) {
            sum[part] += hash.getLong();
        }
        rows++;
        long bytes = bytesOfRow;
        bytesOfRow = 0;
        return bytes;
    }

    Sum sum() {
        return new Sum(rows, "%016x%016x%016x%016x".formatted(sum[0], sum[1], sum[2], sum[3]));
    }

    /** Equal for tables with the same rows. */
    record Sum(long rows, String hash) {}
}
