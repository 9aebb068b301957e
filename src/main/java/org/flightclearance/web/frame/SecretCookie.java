package org.flightclearance.web.frame;

import java.net.URI;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/**
 * A cookie that carries a new secret from the form to the page that shows it, once. So any node can show it, and neither a
 * reload nor the back button makes another or shows the secret again.
 */
public final class SecretCookie {

    private static final int A_MINUTE = 60;

    private SecretCookie() {}

    /**
     * Sends the browser to the page, with the cookie.
     *
     * @param page the only page to which the browser sends the cookie
     */
    public static Response carried(String name, String secret, String page, boolean secure) {
        return Response.seeOther(URI.create(page))
                .cookie(cookie(name, secret, page, secure, A_MINUTE))
                .build();
    }

    /** The page that shows the secret. It makes the browser delete the cookie. */
    public static Response shown(Response answer, String name, String page, boolean secure) {
        return Response.fromResponse(answer)
                .cookie(cookie(name, "", page, secure, 0))
                .build();
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
