package org.flightclearance.exchange.workbook.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a {@link TooMuch} if a part unpacks to more than its limit. */
final class LimitedStream extends FilterInputStream {

    private long left;

    /** Thrown in place of the rest. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** @param most size in bytes, unpacked */
    LimitedStream(InputStream part, long most) {
        super(part);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws TooMuch {
        left -= bytes;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
