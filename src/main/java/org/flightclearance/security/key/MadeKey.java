package org.flightclearance.security.key;

/** A key that was just made, with its secret, which cannot be shown again later. */
public record MadeKey(ApiKey key, KeySecret secret) {}
