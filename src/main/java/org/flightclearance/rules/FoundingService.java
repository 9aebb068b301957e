package org.flightclearance.rules;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.MissionService;
import org.flightclearance.notice.FirstRules;
import org.flightclearance.notice.NoticeRuleProfile;
import org.flightclearance.notice.NoticeRules;
import org.flightclearance.notice.RuleChange;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;

/** Creates missions with their first rules. API and pages let only administrators call it. */
@ApplicationScoped
public class FoundingService {

    private final MissionService missions;
    private final NoticeRules rules;

    FoundingService(MissionService missions, NoticeRules rules) {
        this.missions = missions;
        this.rules = rules;
    }

    /** Every fault of a mission that is not created yet. */
    public List<Fault> check(MissionProfile profile) {
        return missions.check(profile);
    }

    /** Creates a mission with the rules of the template, which are to be confirmed. */
    @Transactional
    public Mission found(String by, Instant now, MissionProfile profile) {
        var mission = missions.found(by, now, profile, false);
        begin(by, now, mission, new FirstRules(mission.language()).template());
        return mission;
    }

    /** Creates a mission that requires permission without a minimum notice, until its rules are known. */
    @Transactional
    public Mission foundWithoutMinimum(String by, Instant now, MissionProfile profile) {
        var mission = missions.found(by, now, profile, false);
        begin(by, now, mission, new FirstRules(mission.language()).withoutMinimum());
        return mission;
    }

    /** Creates a mission with made-up requests and with the given rules. */
    @Transactional
    public Mission foundSynthetic(String by, Instant now, MissionProfile profile, List<NoticeRuleProfile> begin) {
        var mission = missions.found(by, now, profile, true);
        begin(by, now, mission, begin);
        return mission;
    }

    private void begin(String by, Instant now, Mission mission, List<NoticeRuleProfile> said) {
        var faults = new Faults();
        var change = new RuleChange(mission.id(), mission.timeZone(), List.of());
        change.begin(said, faults);
        faults.refuseIfAny();
        change.record(now, by);
        rules.persist(change.added());
        rules.flush();
    }
}
