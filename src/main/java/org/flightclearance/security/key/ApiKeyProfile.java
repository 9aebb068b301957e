package org.flightclearance.security.key;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.security.RightProfile;
import org.flightclearance.security.Role;
import org.flightclearance.security.WantedRights;

/**
 * The fields of an API key in a request to make one.
 *
 * @param name for people; several keys may have the same
 * @param missions codes of missions, in each of which it gets each of the roles; left out: none
 * @param rights the roles one by one, each in its mission, instead of roles and missions
 * @param expiresAt when it stops working; left out: only when it is revoked
 */
public record ApiKeyProfile(
        @Nullable String name,
        @Nullable Set<Role> roles,
        @Nullable Set<String> missions,
        @Nullable List<@Nullable RightProfile> rights,
        @Nullable Instant expiresAt) {

    private static final int LONGEST_NAME = 60;

    /** Control characters, line ends, and direction marks that would reverse the text beside the name. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    WantedRights wanted() {
        return new WantedRights(roles, missions, rights);
    }

    Faults faults(Instant now) {
        var faults = new Faults();
        faults.required("/name", name);
        faults.notLonger("/name", name, LONGEST_NAME);
        if (name != null && INVISIBLE.matcher(name).find()) {
            faults.add("/name", "fault.invisible_characters");
        }
        wanted().checkGiven(faults);
        wanted().check(faults);
        wanted().checkNotTooMany(faults);
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            faults.add("/expires_at", "fault.expires_in_the_past", now);
        }
        return faults;
    }
}
