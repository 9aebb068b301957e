package org.flightclearance.web.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/** The style sheet. Its address changes with its content, so that browsers may cache it. */
public final class StyleSheet {

    public static final String PATH = "/css/tracker.css";

    private static final String VERSION = "v=" + Integer.toHexString(checksum());

    public static final String ADDRESS = PATH + "?" + VERSION;

    private StyleSheet() {}

    /**
     * The caching header for a query. Under the address of this version the style sheet may be cached for a year. With
     * another query it must be revalidated, because during an update a node may be asked for another node's version.
     */
    public static String cacheControl(@Nullable String query) {
        return VERSION.equals(query) ? "public, max-age=31536000, immutable" : "no-cache";
    }

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
