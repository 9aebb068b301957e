package org.flightclearance.web.frame;

import jakarta.ws.rs.core.NewCookie;

/**
 * A cookie that carries a new secret from the form to the page that shows it, once. So any node can show it, and neither a
 * reload nor the back button makes another or shows the secret again.
 */
public final class SecretCookie {

    private static final int A_MINUTE = 60;

    private SecretCookie() {}

    /** @param page the only page to which the browser sends it */
    public static NewCookie cookie(String name, String secret, String page, boolean secure) {
        return cookie(name, secret, page, secure, A_MINUTE);
    }

    /** Makes the browser delete it. */
    public static NewCookie forgotten(String name, String page, boolean secure) {
        return cookie(name, "", page, secure, 0);
    }

    private static NewCookie cookie(String name, String value, String page, boolean secure, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(page)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
