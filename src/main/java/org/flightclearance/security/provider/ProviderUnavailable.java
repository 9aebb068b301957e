package org.flightclearance.security.provider;

import io.quarkus.security.AuthenticationException;

/** The provider of identities does not answer, so nobody knows whether this person may go on. */
public class ProviderUnavailable extends SecurityException implements AuthenticationException {

    private static final long serialVersionUID = 1L;

    public ProviderUnavailable(String message) {
        super(message);
    }

    public ProviderUnavailable(Throwable cause) {
        super(cause);
    }
}
