package org.flightclearance.mission;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** Adds and changes missions. API and pages let only administrators call it. */
@ApplicationScoped
public class MissionService {

    private final Missions missions;
    private final KnownChannels channels;
    private final Journal journal;

    MissionService(Missions missions, KnownChannels channels, Journal journal) {
        this.missions = missions;
        this.channels = channels;
        this.journal = journal;
    }

    /**
     * Adds a mission.
     *
     * @param by name of the user who adds it
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public Mission found(String by, Instant now, MissionProfile profile, boolean synthetic) {
        newFaults(profile).refuseIfAny();
        var mission = new Mission(profile.completed(), synthetic, now);
        missions.persistAndFlush(mission);
        note(by, now, mission, Description.nothing());
        return mission;
    }

    /** Every fault of a mission that is not added yet. */
    public List<Fault> check(MissionProfile profile) {
        return newFaults(profile).found();
    }

    private Faults newFaults(MissionProfile profile) {
        var faults = profile.faults(channels.wireNames());
        if (profile.code() != null && missions.count("code", profile.code()) > 0) {
            faults.add("/code", "fault.mission_exists", profile.code());
        }
        return faults;
    }

    /**
     * Changes the fields that the given profile has, and keeps the others.
     *
     * @return the names that this takes off the lists of the mission
     */
    @Transactional
    public List<Renaming> describe(Actor actor, Instant now, String code, MissionProfile change) {
        var mission = missions.of(actor, code);
        var changed = mission.profile().changedBy(change);
        Faults faults = changed.faults(channels.wireNames());
        if (change.code() != null && !change.code().equals(code)) {
            faults.add("/code", "fault.mission_code_fixed");
        }
        faults.refuseIfAny();
        var before = mission.profile();
        mission.describe(changed.completed());
        var renamings = Renaming.between(before, mission.profile());
        renamings.forEach(mission::remember);
        missions.flush();
        note(actor.name(), now, mission, before.description());
        return renamings;
    }

    private void note(String by, Instant now, Mission mission, Description before) {
        var after = mission.profile().description();
        journal.note(by, now, Subject.MISSION, mission.code(), mission.name(), before, after);
    }
}
