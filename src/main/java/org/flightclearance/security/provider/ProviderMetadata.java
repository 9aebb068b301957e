package org.flightclearance.security.provider;

import org.jose4j.jwk.JsonWebKeySet;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself.
 *
 * @param tokenEndpoint where a refresh token is exchanged
 * @param endSession where people sign out; null: they cannot
 * @param keys with which it signs
 */
record ProviderMetadata(String tokenEndpoint, @Nullable String endSession, JsonWebKeySet keys) {}
