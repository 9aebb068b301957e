package org.flightclearance.web.signin;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.security.provider.ProviderSessionService.Begun;
import org.flightclearance.security.signin.SessionCookies;

/**
 * Begins our own session for somebody whom the provider has signed in, with the cookie that the sign-in form would give. So
 * everything after it is the same for both.
 */
@ApplicationScoped
class SessionStart {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final PersistentLoginManager cookies;
    private final String name;

    SessionStart(
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String key,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String name,
            @ConfigProperty(name = "quarkus.http.auth.form.timeout") Duration timeout) {
        this.name = name;
        this.cookies = new PersistentLoginManager(
                key, name, timeout.toMillis(), A_MINUTE.toMillis(), true, "LAX", "/", -1, null);
    }

    void begin(Begun begun, RoutingContext call) {
        cookies.save(
                SessionCookies.content(begun.account(), begun.session()),
                call,
                name,
                null,
                call.request().isSSL());
    }
}
