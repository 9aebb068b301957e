package org.flightclearance.web.frame;

import jakarta.ws.rs.core.UriInfo;

/** Distinguishes addresses of pages from those of the JSON API and of the framework. */
public final class PageAddress {

    private PageAddress() {}

    public static boolean isPage(UriInfo uri) {
        return isPage(uri.getRequestUri().getPath());
    }

    public static boolean isPage(String path) {
        return !isData(path) && !isUnder("/q", path);
    }

    /** Whether the path belongs to the JSON API. */
    public static boolean isData(String path) {
        return isUnder("/api", path);
    }

    /**
     * The path with exactly one slash at its start and no backslash after it, because a browser would read {@code //name} as
     * another site.
     *
     * @param path as it was called, encoded
     */
    public static String onThisSite(String path) {
        return path.replaceFirst("^(/|%5[Cc]|\\\\)*", "/");
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
