package org.flightclearance.security;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/**
 * What describes an API key as it is sent in.
 *
 * @param name by which people know it; several may have the same
 * @param missions codes of missions; left out, it works in none
 * @param expiresAt from when on it no longer works; left out, it works until it is revoked
 */
public record ApiKeyProfile(
        @Nullable String name, @Nullable Set<Role> roles, @Nullable Set<String> missions, @Nullable Instant expiresAt) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_MISSIONS = 150;

    /** Controls, line ends, and marks that would turn what is written beside the name. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    Faults faults(Instant now) {
        var faults = new Faults();
        faults.required("/name", name);
        faults.notLonger("/name", name, LONGEST_NAME);
        if (name != null && INVISIBLE.matcher(name).find()) {
            faults.add("/name", "fault.invisible_characters");
        }
        if (roles == null || roles.isEmpty()) {
            faults.add("/roles", "fault.required");
        }
        if (missions != null && missions.size() > MOST_MISSIONS) {
            faults.add("/missions", "fault.too_many", MOST_MISSIONS);
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            faults.add("/expires_at", "fault.expires_in_the_past", now);
        }
        return faults;
    }
}
