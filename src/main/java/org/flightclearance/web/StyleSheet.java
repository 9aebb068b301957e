package org.flightclearance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** The style sheet, at an address that changes with it, so that a browser may keep it. */
final class StyleSheet {

    private static final String PATH = "/css/tracker.css";

    static final String ADDRESS = PATH + "?v=" + Integer.toHexString(checksum());

    private StyleSheet() {}

    private static int checksum() {
        try (var file = StyleSheet.class.getResourceAsStream("/META-INF/resources" + PATH)) {
            if (file == null) {
                throw new IllegalStateException("the style sheet is not in the application");
            }
            var sum = new CRC32();
            sum.update(file.readAllBytes());
            return (int) sum.getValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
