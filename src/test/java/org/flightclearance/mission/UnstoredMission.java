package org.flightclearance.mission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A mission for tests that need no database. */
public final class UnstoredMission {

    private UnstoredMission() {}

    public static Mission any() {
        return with("Africa/Bamako", List.of("East", "West"));
    }

    public static Mission with(String timeZone, List<String> sectors) {
        return new Mission(
                new MissionProfile(
                        "MINUSMA",
                        "A mission",
                        "Mali",
                        timeZone,
                        "fr",
                        List.of(AuthorityProfile.named("Ministry of Defence")),
                        new ArrayList<>(
                                sectors.stream().map(SectorProfile::named).toList()),
                        List.of(WeekendDays.always("saturday"), WeekendDays.always("sunday")),
                        List.of(),
                        null,
                        null,
                        null),
                false,
                Instant.parse("2022-01-01T00:00:00Z"));
    }
}
