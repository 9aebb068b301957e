package org.flightclearance.operate.move;

import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** The rows of a table as {@code COPY … FROM STDIN} reads them, which is the fastest way into PostgreSQL. */
final class CopyText {

    /** In bytes. Rows are held until there are so many. */
    private static final int PORTION = 256 * 1024;

    private final CopyIn target;
    private byte[] waiting = new byte[2 * PORTION];
    private int length;
    private boolean isFirst = true;

    CopyText(CopyIn target) {
        this.target = target;
    }

    /** Adds the next value of the row, null for none. */
    void add(byte @Nullable [] text) {
        makeRoom(text == null ? 1 : text.length);
        if (!isFirst) {
            waiting[length++] = '\t';
        }
        isFirst = false;
        if (text == null) {
            addEscaped('N');
            return;
        }
        for (byte one : text) {
            // In UTF-8 no other letter has these bytes in it
            switch (one) {
                case '\\' -> addEscaped('\\');
                case '\t' -> addEscaped('t');
                case '\n' -> addEscaped('n');
                case '\r' -> addEscaped('r');
                default -> waiting[length++] = one;
            }
        }
    }

    private void addEscaped(char letter) {
        waiting[length++] = '\\';
        waiting[length++] = (byte) letter;
    }

    /** For so many bytes that all have to be escaped, and for what ends the value and the row. */
    private void makeRoom(int bytes) {
        int most = length + 2 * bytes + 2;
        if (most > waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * most);
        }
    }

    void endRow() throws SQLException {
        waiting[length++] = '\n';
        isFirst = true;
        if (length >= PORTION) {
            send();
        }
    }

    /** Sends what is left. */
    void end() throws SQLException {
        send();
        target.endCopy();
    }

    private void send() throws SQLException {
        if (length > 0) {
            target.writeToCopy(waiting, 0, length);
            length = 0;
        }
    }
}
