package org.flightclearance.web.frame;

import org.flightclearance.language.Wording;

/** How pages say the size of a file. */
public final class FileSize {

    private static final int KILO = 1_000;
    private static final double MEGA = 1_000_000;

    private FileSize() {}

    /** @param bytes size in bytes */
    public static String said(long bytes, Wording wording) {
        if (bytes < KILO) {
            return wording.text("size.bytes", bytes);
        }
        return bytes < MEGA
                ? wording.text("size.kilo", bytes / (double) KILO)
                : wording.text("size.mega", bytes / MEGA);
    }
}
