package org.flightclearance.web;

import jakarta.ws.rs.core.UriInfo;

/** Which addresses are pages for people. */
final class Door {

    private Door() {}

    static boolean isPage(UriInfo uri) {
        var path = uri.getRequestUri().getPath();
        return !isUnder("/api", path) && !isUnder("/q", path);
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
