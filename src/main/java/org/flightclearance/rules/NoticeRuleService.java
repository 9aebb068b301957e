package org.flightclearance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
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

/** Adds and changes the notice rules of a mission. API and pages let only administrators call it. */
@ApplicationScoped
public class NoticeRuleService {

    private final Missions missions;
    private final NoticeRules rules;
    private final Rulebooks rulebooks;
    private final RecalculationService recalculation;
    private final EventService events;

    NoticeRuleService(
            Missions missions,
            NoticeRules rules,
            Rulebooks rulebooks,
            RecalculationService recalculation,
            EventService events) {
        this.missions = missions;
        this.rules = rules;
        this.rulebooks = rulebooks;
        this.recalculation = recalculation;
        this.events = events;
    }

    /**
     * Adds a rule. Without {@code valid_to}, the rule ends the rules in force at its {@code valid_from}, for its own
     * purposes only, and is valid until the next rule. With {@code valid_to}, it may neither overlap another rule nor
     * leave a gap.
     *
     * @param rehearsed whether this is a trial run that stores nothing
     * @throws Refused with every fault; the sentence names the rule that it conflicts with, and nothing is changed
     */
    public RuleChangeResult<NoticeRule> bring(Actor actor, Instant now, NoticeRuleProfile said, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = lockedMission(actor, now, said.mission());
            var faults = new Faults();
            said.check(faults);
            faults.required("/valid_from", said.validFrom());
            var validity = new WrittenTime(mission.timeZone(), faults).validity(said.validFrom(), said.validTo());
            faults.refuseIfAny();
            var change = new RuleChange(mission.id(), mission.timeZone(), rules.of(mission));
            var brought = validity.to() == null
                    ? change.fromThisDateOn(said, Objects.requireNonNull(validity.from()), faults)
                    : change.during(said, validity, faults);
            faults.refuseIfAny();
            return made(actor, now, mission, change, brought);
        });
    }

    /**
     * Changes a rule by a new edition, which then applies to open requests.
     *
     * @param said the whole new content of the rule
     */
    public RuleChangeResult<NoticeRule> amend(
            Actor actor, Instant now, UUID rule, NoticeRuleProfile said, boolean rehearsed) {
        return amend(actor, now, rule, any -> said, rehearsed);
    }

    /**
     * Changes a rule by a new edition, which then applies to open requests.
     *
     * @param change computes the whole new content of the rule from the old one
     */
    public RuleChangeResult<NoticeRule> amend(
            Actor actor, Instant now, UUID rule, UnaryOperator<NoticeRuleProfile> change, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = lockedMission(actor, now, missionOf(actor, rule).code());
            var old = currentEdition(rule);
            var said = change.apply(old.profile(mission.code()));
            var faults = new Faults();
            if (said.mission() != null && !said.mission().equals(mission.code())) {
                faults.add("/mission", "fault.mission_fixed");
            }
            said.check(faults);
            var validity = new WrittenTime(mission.timeZone(), faults).validity(said.validFrom(), said.validTo());
            faults.refuseIfAny();
            var ruleChange = new RuleChange(mission.id(), mission.timeZone(), rules.of(mission));
            var next = ruleChange.amend(old, said, validity, faults);
            faults.refuseIfAny();
            return made(actor, now, mission, ruleChange, next);
        });
    }

    /**
     * Confirms all rules of a mission that nobody has confirmed yet.
     *
     * @param source where the host state asks for them
     * @throws Refused if no source is given, or it is too long
     */
    public void confirm(Actor actor, Instant now, String code, @Nullable String source) {
        TrialRun.run(false, () -> {
            var mission = lockedMission(actor, now, code);
            var faults = new Faults();
            faults.required("/source", source);
            faults.notLonger("/source", source, NoticeRuleProfile.LONGEST_SOURCE);
            faults.refuseIfAny();
            var change = new RuleChange(mission.id(), mission.timeZone(), rules.of(mission));
            change.confirm(Objects.requireNonNull(source));
            store(actor, now, mission, change);
            return recalculation.recalculate(actor, now, mission, rulebooks.of(mission), source);
        });
    }

    /** All editions of a rule, newest first. */
    public List<NoticeRule> editions(Actor actor, UUID rule) {
        missionOf(actor, rule);
        return rules.editionsOf(rule);
    }

    /** The mission that has the rule. */
    public Mission missionOf(Actor actor, UUID rule) {
        return rules.editionsOf(rule).stream()
                .findFirst()
                .map(known -> missions.findById(known.missionId()))
                .map(mission -> missions.of(actor, mission.code()))
                .orElseThrow(Refused::notFound);
    }

    private RuleChangeResult<NoticeRule> made(
            Actor actor, Instant now, Mission mission, RuleChange change, NoticeRule brought) {
        store(actor, now, mission, change);
        var why = brought.name() + ": " + brought.source();
        return new RuleChangeResult<>(
                brought, new Effect(recalculation.recalculate(actor, now, mission, rulebooks.of(mission), why)));
    }

    private void store(Actor actor, Instant now, Mission mission, RuleChange change) {
        change.record(now, actor.name());
        rules.persist(change.added());
        rules.flush();
        events.record(NewEvent.of(EventType.RULE_CHANGED, mission.id(), now, actor.name()));
    }

    private NoticeRule currentEdition(UUID rule) {
        return rules.editionsOf(rule).stream()
                .filter(edition -> edition.replacedAt() == null)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** Locks the mission, because each change depends on the rules as the one before left them. */
    private Mission lockedMission(Actor actor, Instant now, String code) {
        return MissionLock.of(missions, actor, now, code);
    }
}
