package org.flightclearance.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.flightclearance.time.ZoneData;

/** Says at the start if the clocks of a mission have changed and Java does not know: its times are then an hour off. */
@ApplicationScoped
class ZoneDataCheck {

    private static final Logger LOG = Logger.getLogger(ZoneDataCheck.class);

    private final Missions missions;

    @Inject
    ZoneDataCheck(Missions missions) {
        this.missions = missions;
    }

    void onStart(@Observes StartupEvent start) {
        var edition = ZoneData.edition();
        LOG.infof("Time zone data: %s", edition);
        missions.listAll().stream()
                .filter(mission -> ZoneData.isWrongIn(mission.timeZone(), edition))
                .forEach(mission -> LOG.warnf(
                        "Mission %s: this Java has the time zone data %s, and the clocks of %s have changed since (%s). Times"
                                + " may be an hour off. Use a newer Java 17 (docs/operations.md, “The clock”).",
                        mission.code(), edition, mission.timeZone(), ZoneData.KNOWN));
    }
}
