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
import org.flightclearance.refusal.Faults;

/** Where missions are founded, with the rules that they begin with; open to administrators, as the doors see to. */
@ApplicationScoped
public class FoundingService {

    private final MissionService missions;
    private final NoticeRules rules;

    FoundingService(MissionService missions, NoticeRules rules) {
        this.missions = missions;
        this.rules = rules;
    }

    /** Founds a mission under the first rules. */
    @Transactional
    public Mission found(String by, Instant now, MissionProfile profile) {
        var mission = missions.found(by, now, profile, false);
        begin(by, now, mission, new FirstRules(mission.language()).all());
        return mission;
    }

    /** Founds a mission whose requests are made up, under rules of its own. */
    @Transactional
    public Mission foundSynthetic(String by, Instant now, MissionProfile profile, List<NoticeRuleProfile> begin) {
        var mission = missions.found(by, now, profile, true);
        begin(by, now, mission, begin);
        return mission;
    }

    private void begin(String by, Instant now, Mission mission, List<NoticeRuleProfile> said) {
        var faults = new Faults();
        var change = new RuleChange(mission.id(), List.of());
        change.begin(said, faults);
        faults.refuseIfAny();
        change.record(now, by);
        rules.persist(change.brought());
        rules.flush();
    }
}
