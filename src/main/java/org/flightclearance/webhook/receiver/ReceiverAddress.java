package org.flightclearance.webhook.receiver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * An address that was checked and may be called.
 *
 * @param resolved what the host resolved to when it was checked; connect to this, so that no second lookup can give another
 */
public record ReceiverAddress(URI url, InetAddress resolved) {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    boolean isHttps() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isHttps() ? HTTPS_PORT : HTTP_PORT;
    }

    InetSocketAddress socket() {
        return new InetSocketAddress(resolved, port());
    }

    /** Path and query. */
    String target() {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
