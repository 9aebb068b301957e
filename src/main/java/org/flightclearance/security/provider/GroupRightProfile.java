package org.flightclearance.security.provider;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.security.Role;

/**
 * The fields of a right of a group in a request to add it.
 *
 * @param group name, exactly as tokens have it
 * @param mission code; left out only for an administrator, whose role holds in the whole installation
 */
public record GroupRightProfile(@Nullable String group, @Nullable String mission, @Nullable Role role) {

    static final int LONGEST_GROUP = 200;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    Faults faults(Predicate<String> missionExists) {
        var faults = new Faults();
        faults.required("/group", group);
        faults.notLonger("/group", group, LONGEST_GROUP);
        if (group != null && INVISIBLE.matcher(group).find()) {
            faults.add("/group", "fault.invisible_characters");
        }
        faults.required("/role", role);
        if (role == Role.ADMIN) {
            if (mission != null) {
                faults.add("/mission", "fault.admin_of_mission");
            }
        } else if (role != null) {
            faults.required("/mission", mission);
        }
        if (mission != null && !missionExists.test(mission)) {
            faults.add("/mission", "fault.mission_unknown", mission);
        }
        return faults;
    }
}
