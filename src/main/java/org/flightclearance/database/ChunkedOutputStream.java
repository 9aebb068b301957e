package org.flightclearance.database;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Passes on what is written to it in parts of one size, the last one shorter, and hashes all bytes. */
final class ChunkedOutputStream extends OutputStream {

    private final byte[] part;
    private final Receiver receiver;
    private final MessageDigest digest;
    private int filled;
    private int position;
    private long size;
    private boolean closed;

    ChunkedOutputStream(int partSize, Receiver receiver) {
        this.part = new byte[partSize];
        this.receiver = receiver;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        size += length;
        for (int done = 0; done < length; ) {
            int fits = Math.min(length - done, part.length - filled);
            System.arraycopy(bytes, from + done, part, filled, fits);
            filled += fits;
            done += fits;
            if (filled == part.length) {
                emit();
            }
        }
    }

    @Override
    public void close() {
        if (!closed && filled > 0) {
            emit();
        }
        closed = true;
    }

    /** The SHA-256 of all bytes, in lower-case hexadecimal. Call it only once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    long size() {
        return size;
    }

    private void emit() {
        receiver.take(position++, Arrays.copyOf(part, filled));
        filled = 0;
    }

    /** Receives the parts, numbered from 0. */
    interface Receiver {
        void take(int position, byte[] part);
    }
}
