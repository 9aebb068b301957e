package org.flightclearance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.NoticeRuleProfile;
import org.flightclearance.notice.NoticeRules;
import org.flightclearance.notice.RuleChange;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.change.RecalculationService;
import org.flightclearance.security.Actor;
import org.flightclearance.time.WrittenTime;

/** Where the notice rules of a mission are changed; open to administrators, as the doors see to. */
@ApplicationScoped
public class NoticeRuleService {

    private final Missions missions;
    private final NoticeRules rules;
    private final Rulebooks rulebooks;
    private final RecalculationService reckoning;

    NoticeRuleService(Missions missions, NoticeRules rules, Rulebooks rulebooks, RecalculationService reckoning) {
        this.missions = missions;
        this.rules = rules;
        this.rulebooks = rulebooks;
        this.reckoning = reckoning;
    }

    /**
     * Brings in a rule. Without {@code valid_to} it ends, for its purposes only, what is in force at its
     * {@code valid_from}, and runs to what follows; with it, it may neither overlap a rule nor leave a gap.
     *
     * @param rehearsed whether only to see what it would do
     * @throws Refused with every fault, naming the rule that it collides with; nothing has changed then
     */
    public RuleChangeResult<NoticeRule> bring(Actor actor, Instant now, NoticeRuleProfile said, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = held(actor, said.mission());
            var faults = new Faults();
            said.check(faults);
            faults.required("/valid_from", said.validFrom());
            var validity = new WrittenTime(mission.timeZone(), faults).validity(said.validFrom(), said.validTo());
            faults.refuseIfAny();
            var change = new RuleChange(mission.id(), rules.of(mission));
            var brought = validity.to() == null
                    ? change.fromThisDateOn(said, Objects.requireNonNull(validity.from()), faults)
                    : change.during(said, validity, faults);
            faults.refuseIfAny();
            return made(actor, now, mission, change, brought);
        });
    }

    /**
     * Changes what a rule says: a new edition of it, under which open requests come.
     *
     * @param said all of it, as it is to stand
     */
    public RuleChangeResult<NoticeRule> amend(
            Actor actor, Instant now, UUID rule, NoticeRuleProfile said, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = held(actor, missionOf(actor, rule).code());
            var old = derived(rule);
            var faults = new Faults();
            if (said.mission() != null && !said.mission().equals(mission.code())) {
                faults.add("/mission", "fault.mission_fixed");
            }
            said.check(faults);
            var validity = new WrittenTime(mission.timeZone(), faults).validity(said.validFrom(), said.validTo());
            faults.refuseIfAny();
            var change = new RuleChange(mission.id(), rules.of(mission));
            var next = change.amend(old, said, validity, faults);
            faults.refuseIfAny();
            return made(actor, now, mission, change, next);
        });
    }

    /** All editions of a rule, the newest first. */
    public List<NoticeRule> editions(Actor actor, UUID rule) {
        missionOf(actor, rule);
        return rules.editionsOf(rule);
    }

    /** The mission whose rule it is. */
    public Mission missionOf(Actor actor, UUID rule) {
        return rules.editionsOf(rule).stream()
                .findFirst()
                .map(known -> missions.findById(known.missionId()))
                .map(mission -> missions.of(actor, mission.code()))
                .orElseThrow(Refused::notFound);
    }

    private RuleChangeResult<NoticeRule> made(
            Actor actor, Instant now, Mission mission, RuleChange change, NoticeRule brought) {
        change.record(now, actor.name());
        rules.persist(change.brought());
        rules.flush();
        var why = brought.name() + ": " + brought.source();
        return new RuleChangeResult<>(
                brought, new Effect(reckoning.recalculate(actor, now, mission, rulebooks.of(mission), why)));
    }

    private NoticeRule derived(UUID rule) {
        return rules.editionsOf(rule).stream()
                .filter(edition -> edition.replacedAt() == null)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** One change after the other, for each rests on how the rules stand. */
    private Mission held(Actor actor, String code) {
        return MissionLock.of(missions, actor, code);
    }
}
