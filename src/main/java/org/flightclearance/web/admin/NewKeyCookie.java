package org.flightclearance.web.admin;

import jakarta.ws.rs.core.NewCookie;

/**
 * A cookie that carries the secret of a new key from the form to the key's page, once. So any node can show it, and
 * neither a reload nor the back button makes a key or shows the secret again.
 */
final class NewKeyCookie {

    static final String NAME = "fct-new-key";

    private static final int A_MINUTE = 60;

    private NewKeyCookie() {}

    static NewCookie cookie(String secret, String page, boolean secure) {
        return cookie(secret, page, secure, A_MINUTE);
    }

    static NewCookie forgotten(String page, boolean secure) {
        return cookie("", page, secure, 0);
    }

    private static NewCookie cookie(String value, String page, boolean secure, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(page)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
