package org.flightclearance.mission;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** Where missions are founded and described; open to administrators, as the doors see to. */
@ApplicationScoped
public class MissionDesk {

    private final Missions missions;

    MissionDesk(Missions missions) {
        this.missions = missions;
    }

    /** @throws Refused as invalid, with every fault */
    @Transactional
    public Mission found(Instant now, MissionProfile profile, boolean synthetic) {
        var faults = profile.faults();
        if (profile.code() != null && missions.count("code", profile.code()) > 0) {
            faults.add("/code", "fault.mission_exists", profile.code());
        }
        faults.refuseIfAny();
        var mission = new Mission(profile.completed(), synthetic, now);
        missions.persistAndFlush(mission);
        return mission;
    }

    /** Changes what the given profile names and leaves the rest. */
    @Transactional
    public Mission describe(Actor actor, String code, MissionProfile change) {
        var mission = missions.of(actor, code);
        var changed = mission.profile().changedBy(change);
        Faults faults = changed.faults();
        if (change.code() != null && !change.code().equals(code)) {
            faults.add("/code", "fault.mission_code_fixed");
        }
        faults.refuseIfAny();
        mission.describe(changed.completed());
        missions.flush();
        return mission;
    }
}
