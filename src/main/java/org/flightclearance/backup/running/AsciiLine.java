package org.flightclearance.backup.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines that come before bytes on the same connection, so nothing may be read ahead. */
final class AsciiLine {

    private static final int LONGEST = 500;

    private AsciiLine() {}

    /** Reads until a line feed, the end or so many characters that it is none of our lines. */
    static String read(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n' && line.length() < LONGEST; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
