package org.flightclearance.security.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A person, as a provider describes them in an ID token.
 *
 * @param preferredName what the provider calls them, for people to read; null: not said. It proves nothing
 * @param groups all groups that the provider names
 */
public record ProviderPerson(String issuer, String subject, @Nullable String preferredName, Set<String> groups) {}
