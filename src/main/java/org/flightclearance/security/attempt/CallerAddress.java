package org.flightclearance.security.attempt;

import io.quarkus.security.identity.request.AuthenticationRequest;

/** The address that a sign-in comes from. Only the HTTP layer knows it. */
public interface CallerAddress {

    /** The address, or the network if one person can have all its addresses (an IPv6 /64). */
    String of(AuthenticationRequest request);

    /** The address of the current call. */
    String ofThisCall();
}
