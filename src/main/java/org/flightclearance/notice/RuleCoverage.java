package org.flightclearance.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.Validity;

/** Checks that exactly one rule governs each purpose at every instant. */
final class RuleCoverage {

    private static final Comparator<NoticeRule> IN_TIME = Comparator.comparing(
            rule -> Objects.requireNonNullElse(rule.validity().from(), Instant.MIN));

    private final List<NoticeRule> rules;
    private final ZoneId zone;

    /** @param zone in which errors give the dates of a rule */
    RuleCoverage(List<NoticeRule> rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /**
     * Adds a fault for each overlap of two rules and each gap between them; it names the other rule.
     *
     * @param changed the rule that is new or changed
     */
    void check(NoticeRule changed, Faults faults) {
        rules.stream()
                .filter(rule -> rule != changed && rule.isOverlapping(changed))
                .forEach(rule -> faults.add(
                        changed.validity().from() == null ? "/valid_to" : "/valid_from",
                        "fault.rule_overlaps",
                        rule.name(),
                        rule.purposes().stream()
                                .filter(changed.purposes()::contains)
                                .sorted()
                                .toList(),
                        rule.validity().said(zone)));
        if (faults.found().isEmpty()) {
            for (var purpose : Purpose.values()) {
                checkNoGap(purpose, changed, faults);
            }
        }
    }

    private void checkNoGap(Purpose purpose, NoticeRule changed, Faults faults) {
        var inTime = rules.stream()
                .filter(rule -> rule.purposes().contains(purpose))
                .sorted(IN_TIME)
                .toList();
        Optional<Instant> covered = Optional.of(Instant.MIN);
        NoticeRule last = null;
        for (var rule : inTime) {
            var from = rule.validity().from();
            if (covered.isPresent() && from != null && covered.get().isBefore(from)) {
                gap(purpose, last, rule, changed, faults);
            }
            covered = Optional.ofNullable(rule.validity().to());
            last = rule;
        }
        if (covered.isPresent()) {
            gap(purpose, last, null, changed, faults);
        }
    }

    private void gap(
            Purpose purpose,
            @Nullable NoticeRule before,
            @Nullable NoticeRule after,
            NoticeRule changed,
            Faults faults) {
        var gap = new Validity(
                        before == null ? null : before.validity().to(),
                        after == null ? null : after.validity().from())
                .said(zone);
        var neighbour = before == null || before == changed ? after : before;
        var pointer = before == changed ? "/valid_to" : after == changed ? "/valid_from" : "/purposes";
        if (neighbour == null) {
            faults.add(pointer, "fault.rule_gap", purpose, gap);
        } else {
            faults.add(pointer, "fault.rule_gap_beside", purpose, gap, neighbour.name());
        }
    }
}
