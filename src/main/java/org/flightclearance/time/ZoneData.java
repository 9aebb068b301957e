package org.flightclearance.time;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Set;

/**
 * The edition of the time zone database (IANA) that Java brings along. Days, quarters and working days are counted by it.
 * A new edition comes with a new Java only.
 */
public final class ZoneData {

    /** The newest edition when this version of the tracker was made. */
    public static final String KNOWN = "2026c";

    /** Their clocks stay on +00 from 20 September 2026; editions before {@link #KNOWN} have +01 (tz NEWS, 2026c). */
    private static final Set<String> CHANGED = Set.of("Africa/Casablanca", "Africa/El_Aaiun", "Morocco");

    private ZoneData() {}

    /** Such as {@code 2025a}: the year, and a letter that counts the editions of the year. */
    public static String edition() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }

    /** Whether the clocks of a zone have changed in a way that an edition does not know. */
    public static boolean isWrongIn(ZoneId zone, String edition) {
        return edition.compareTo(KNOWN) < 0 && CHANGED.contains(zone.getId());
    }
}
