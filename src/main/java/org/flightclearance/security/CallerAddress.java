package org.flightclearance.security;

import io.quarkus.security.identity.request.AuthenticationRequest;

/** From which address somebody signs in, which only the doors know. */
public interface CallerAddress {

    /** The address, or what stands for a whole network that one person can have to themselves. */
    String of(AuthenticationRequest request);

    /** The same of the call that is being answered. */
    String ofThisCall();
}
