package org.flightclearance.security.provider;

import org.jspecify.annotations.Nullable;

/**
 * What a provider gives at a sign-in, and again for a refresh token.
 *
 * @param refresh null: none, so that the provider cannot be asked again
 */
public record ProviderTokens(String id, @Nullable String refresh) {}
