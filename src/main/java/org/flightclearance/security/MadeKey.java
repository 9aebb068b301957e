package org.flightclearance.security;

/** A key that has just been made, with its secret, which nobody can say again afterwards. */
public record MadeKey(ApiKey key, KeySecret secret) {}
