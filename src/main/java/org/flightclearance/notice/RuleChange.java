package org.flightclearance.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.Validity;

/** A change of the rules of a mission: the editions that it replaces, the ones that it adds, and the rules after it. */
public final class RuleChange {

    private final UUID mission;
    private final ZoneId zone;
    private final List<NoticeRule> standing;
    private final List<NoticeRule> replaced = new ArrayList<>();
    private final List<NoticeRule> added = new ArrayList<>();

    /**
     * @param zone of the mission, in which errors give the dates of a rule
     * @param standing the rules before the change
     */
    public RuleChange(UUID mission, ZoneId zone, List<NoticeRule> standing) {
        this.mission = mission;
        this.zone = zone;
        this.standing = new ArrayList<>(standing);
    }

    /** Adds the first rules of a mission. */
    public void begin(List<NoticeRuleProfile> profiles, Faults faults) {
        profiles.forEach(one -> add(NoticeRule.first(mission, one.completed(), validityOf(one))));
        new RuleCoverage(standing, zone).check(added.get(0), faults);
    }

    /**
     * Adds a rule from that instant on. It ends the rules in force then, for its own purposes only, and runs until the
     * rule that follows them already.
     */
    public NoticeRule fromThisDateOn(NoticeRuleProfile profile, Instant from, Faults faults) {
        var completed = profile.completed();
        var purposes = List.copyOf(Objects.requireNonNull(completed.purposes()));
        var ended = new LinkedHashSet<NoticeRule>();
        var ends = new LinkedHashSet<@Nullable Instant>();
        for (var purpose : purposes) {
            standing.stream().filter(rule -> rule.governs(purpose, from)).forEach(rule -> {
                ended.add(rule);
                ends.add(rule.validity().to());
            });
        }
        var end = ends.iterator().next();
        ended.stream()
                .filter(rule -> !Objects.equals(rule.validity().to(), end))
                .forEach(rule -> faults.add(
                        "/purposes",
                        "fault.rules_end_apart",
                        rule.name(),
                        rule.validity().said(zone)));
        ended.forEach(rule -> end(rule, purposes, from));
        var newRule = NoticeRule.first(mission, completed, new Validity(from, end));
        add(newRule);
        return newRule;
    }

    /** Adds a rule with a start and an end; it may neither overlap another rule nor leave a gap. */
    public NoticeRule during(NoticeRuleProfile profile, Validity validity, Faults faults) {
        var newRule = NoticeRule.first(mission, profile.completed(), validity);
        add(newRule);
        new RuleCoverage(standing, zone).check(newRule, faults);
        return newRule;
    }

    /** Confirms the rules that nobody has confirmed yet: their source is now the given one, and nothing else changes. */
    public void confirm(String source) {
        standing().stream()
                .filter(rule -> RuleSource.isUnconfirmed(rule.source()))
                .forEach(
                        rule -> replace(rule, List.of(rule.next(rule.profile("").by(source), rule.validity()))));
    }

    /** Changes a rule; it may neither overlap another rule nor leave a gap. */
    public NoticeRule amend(NoticeRule old, NoticeRuleProfile profile, Validity validity, Faults faults) {
        var next = old.next(profile.completed(), validity);
        replace(old, List.of(next));
        new RuleCoverage(standing, zone).check(next, faults);
        return next;
    }

    /** The editions that are replaced. */
    public List<NoticeRule> replaced() {
        return List.copyOf(replaced);
    }

    /** The new editions. */
    public List<NoticeRule> added() {
        return List.copyOf(added);
    }

    /** The rules after the change. */
    public List<NoticeRule> standing() {
        return List.copyOf(standing);
    }

    /** Sets who makes the change, and when. */
    public void record(Instant at, String by) {
        replaced.forEach(rule -> rule.replaced(at));
        added.forEach(rule -> rule.recorded(at, by));
    }

    private void end(NoticeRule old, List<Purpose> purposes, Instant at) {
        var profile = old.profile("");
        var before = new Validity(old.validity().from(), at);
        boolean everInForce = !at.equals(before.from());
        var concerned =
                old.purposes().stream().filter(purposes::contains).sorted().toList();
        var others = old.purposes().stream()
                .filter(purpose -> !purposes.contains(purpose))
                .sorted()
                .toList();
        var successors = new ArrayList<NoticeRule>();
        if (!others.isEmpty()) {
            successors.add(old.next(profile.forPurposes(others), old.validity()));
        }
        if (everInForce) {
            successors.add(
                    others.isEmpty()
                            ? old.next(profile, before)
                            : NoticeRule.first(mission, profile.forPurposes(concerned), before));
        }
        replace(old, successors);
    }

    private void replace(NoticeRule old, List<NoticeRule> successors) {
        standing.remove(old);
        replaced.add(old);
        successors.forEach(this::add);
    }

    private void add(NoticeRule rule) {
        standing.add(rule);
        added.add(rule);
    }

    private static Validity validityOf(NoticeRuleProfile profile) {
        return new Validity(instant(profile.validFrom()), instant(profile.validTo()));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
