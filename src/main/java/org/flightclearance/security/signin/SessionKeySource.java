package org.flightclearance.security.signin;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.secret.Passwords;

/**
 * The default key of session cookies: random at each start. The framework would also generate one, but keeps it to
 * itself, and {@link SessionCookies} needs it to read cookies of ended sessions.
 */
public final class SessionKeySource implements ConfigSource {

    static final String KEY = "quarkus.http.auth.session.encryption-key";

    /** The lowest priority: every other source of the setting wins. */
    private static final int LAST = -1_000;

    private static final String RANDOM = Passwords.random() + Passwords.random();

    @Override
    public int getOrdinal() {
        return LAST;
    }

    /** Empty: the build records the properties that it finds, and the key must differ at each start. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public @Nullable String getValue(String property) {
        return property.equals(KEY) ? RANDOM : null;
    }

    @Override
    public String getName() {
        return "session key of this start";
    }
}
