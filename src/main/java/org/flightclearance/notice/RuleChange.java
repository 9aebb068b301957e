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

/** A change of the rules of a mission: which editions it replaces, which ones it brings, and how all then stand. */
public final class RuleChange {

    private final UUID mission;
    private final ZoneId zone;
    private final List<NoticeRule> standing;
    private final List<NoticeRule> replaced = new ArrayList<>();
    private final List<NoticeRule> brought = new ArrayList<>();

    /**
     * @param zone of the mission, in which faults say the days of a rule
     * @param standing the rules as they stand before it
     */
    public RuleChange(UUID mission, ZoneId zone, List<NoticeRule> standing) {
        this.mission = mission;
        this.zone = zone;
        this.standing = new ArrayList<>(standing);
    }

    /** The rules a mission begins with. */
    public void begin(List<NoticeRuleProfile> said, Faults faults) {
        said.forEach(one -> bring(NoticeRule.first(mission, one.completed(), validityOf(one))));
        new Coverage(standing, zone).check(brought.get(0), faults);
    }

    /**
     * From that date on: ends, for the purposes of the new rule only, what is in force then, and runs to what follows
     * already.
     */
    public NoticeRule fromThisDateOn(NoticeRuleProfile said, Instant from, Faults faults) {
        var profile = said.completed();
        var purposes = List.copyOf(Objects.requireNonNull(profile.purposes()));
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
        var brings = NoticeRule.first(mission, profile, new Validity(from, end));
        bring(brings);
        return brings;
    }

    /** With both its ends said: it may neither overlap what is there nor leave a gap. */
    public NoticeRule during(NoticeRuleProfile said, Validity validity, Faults faults) {
        var brings = NoticeRule.first(mission, said.completed(), validity);
        bring(brings);
        new Coverage(standing, zone).check(brings, faults);
        return brings;
    }

    /** The rule as it is from now on: it may neither overlap another nor leave a gap. */
    public NoticeRule amend(NoticeRule old, NoticeRuleProfile said, Validity validity, Faults faults) {
        var next = old.next(said.completed(), validity);
        replace(old, List.of(next));
        new Coverage(standing, zone).check(next, faults);
        return next;
    }

    /** Editions that no longer stand. */
    public List<NoticeRule> replaced() {
        return List.copyOf(replaced);
    }

    /** Editions that are new. */
    public List<NoticeRule> brought() {
        return List.copyOf(brought);
    }

    /** The rules as they stand after it. */
    public List<NoticeRule> standing() {
        return List.copyOf(standing);
    }

    /** Who changes them, and when. */
    public void record(Instant at, String by) {
        replaced.forEach(rule -> rule.replaced(at));
        brought.forEach(rule -> rule.recorded(at, by));
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
        successors.forEach(this::bring);
    }

    private void bring(NoticeRule rule) {
        standing.add(rule);
        brought.add(rule);
    }

    private static Validity validityOf(NoticeRuleProfile said) {
        return new Validity(instant(said.validFrom()), instant(said.validTo()));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
