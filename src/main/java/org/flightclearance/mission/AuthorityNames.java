package org.flightclearance.mission;

import org.flightclearance.language.LocalName;

/** Names of authorities for readers of either language. What is stored and sent is the recorded name. */
public final class AuthorityNames {

    private AuthorityNames() {}

    /**
     * An authority by the name under which something was recorded, with its French name if the mission has the authority
     * still.
     */
    public static LocalName named(Mission mission, String recorded) {
        return mission.authority(recorded)
                .map(one -> new LocalName(recorded, one.nameFr()))
                .orElseGet(() -> new LocalName(recorded, null));
    }
}
