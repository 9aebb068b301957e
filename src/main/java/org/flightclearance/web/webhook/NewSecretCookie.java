package org.flightclearance.web.webhook;

import jakarta.ws.rs.core.NewCookie;

/**
 * A cookie that carries a new secret from the form to the page of the webhook, once. So any node can show it, and neither a
 * reload nor the back button makes a secret or shows it again.
 */
final class NewSecretCookie {

    static final String NAME = "fct-new-secret";

    private static final int A_MINUTE = 60;

    private NewSecretCookie() {}

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
