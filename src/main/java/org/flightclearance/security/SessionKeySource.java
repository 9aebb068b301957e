package org.flightclearance.security;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The key of the session cookies where nobody has set one: random at each start. The framework would make one too, but
 * would not let anybody else read its cookies.
 */
public final class SessionKeySource implements ConfigSource {

    static final String KEY = "quarkus.http.auth.session.encryption-key";

    /** Whatever else sets the key comes first. */
    private static final int LAST = -1_000;

    private static final String RANDOM = Passwords.random() + Passwords.random();

    @Override
    public int getOrdinal() {
        return LAST;
    }

    /** None: a build writes down what it finds here, and this must differ at each start. */
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
