package org.flightclearance.web.admin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.security.key.ApiKey;
import org.flightclearance.security.key.KeyState;
import org.flightclearance.time.Bound;
import org.flightclearance.web.frame.RightsWords;
import org.flightclearance.web.frame.Tag;

/**
 * An API key in the words of one language.
 *
 * @param revocable whether there is anything left to revoke
 */
public record KeyRow(
        UUID id,
        String name,
        String prefix,
        String roles,
        String missions,
        String madeBy,
        String made,
        @Nullable String expires,
        @Nullable String lastUsed,
        Tag state,
        boolean revocable) {

    static KeyRow of(ApiKey key, Instant now, Wording wording) {
        var state = key.stateAt(now);
        return new KeyRow(
                key.id(),
                key.name(),
                key.prefix() + "…",
                RightsWords.roles(key.rights(), wording),
                RightsWords.missions(key.rights()),
                key.makerName(),
                toTheMinute(key.createdAt(), wording),
                key.expiresAt() == null
                        ? null
                        : Bound.to(key.expiresAt(), ZoneOffset.UTC).said(wording),
                key.lastUsedAt() == null ? null : toTheMinute(key.lastUsedAt(), wording),
                new Tag(state == KeyState.IN_USE ? "approved" : "withdrawn", wording.word(state)),
                state != KeyState.REVOKED);
    }

    private static String toTheMinute(Instant instant, Wording wording) {
        return wording.instant(instant.truncatedTo(ChronoUnit.MINUTES));
    }
}
