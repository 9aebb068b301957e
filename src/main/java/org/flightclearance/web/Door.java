package org.flightclearance.web;

import jakarta.ws.rs.core.UriInfo;

/** Tells the addresses of pages from those of the JSON API. */
final class Door {

    private Door() {}

    static boolean isPage(UriInfo uri) {
        return isPage(uri.getRequestUri().getPath());
    }

    static boolean isPage(String path) {
        return !isData(path) && !isUnder("/q", path);
    }

    /** Whether the path belongs to the JSON API. */
    static boolean isData(String path) {
        return isUnder("/api", path);
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
