package org.flightclearance.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.Validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RuleChangeTest {

    private static final Instant FEBRUARY = Instant.parse("2023-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2023-03-01T00:00:00Z");
    private static final Instant STEP_BEFORE = FEBRUARY.minus(Validity.STEP);

    private final Faults faults = new Faults();
    private List<NoticeRule> current;

    @BeforeEach
    void begin() {
        current = begun();
    }

    @Test
    void a_rule_from_a_date_on_replaces_the_rule_in_force() {
        var brought = fromThisDateOn(said("drones-5-days", Purpose.ISR), FEBRUARY);
        assertThat(inForce(Purpose.ISR, STEP_BEFORE).name()).isEqualTo("drones-72h");
        assertThat(inForce(Purpose.ISR, FEBRUARY)).isSameAs(brought);
        assertThat(brought.validity()).isEqualTo(new Validity(FEBRUARY, null));
    }

    @Test
    void it_ends_the_old_rule_only_for_its_own_purposes() {
        var brought = fromThisDateOn(said("vip-5-days", Purpose.VIP), FEBRUARY);
        assertThat(inForce(Purpose.VIP, FEBRUARY)).isSameAs(brought);
        assertThat(inForce(Purpose.VIP, STEP_BEFORE).name()).isEqualTo("routine-48h");
        assertThat(inForce(Purpose.CARGO, STEP_BEFORE)).isSameAs(inForce(Purpose.CARGO, MARCH));
    }

    @Test
    void it_ends_where_the_next_rule_begins() {
        fromThisDateOn(said("drones-5-days", Purpose.ISR), MARCH);
        var between = fromThisDateOn(said("drones-4-days", Purpose.ISR), FEBRUARY);
        assertThat(between.validity()).isEqualTo(new Validity(FEBRUARY, MARCH));
        assertThat(inForce(Purpose.ISR, MARCH).name()).isEqualTo("drones-5-days");
    }

    @Test
    void a_rule_that_begins_with_the_old_one_replaces_it_completely() {
        fromThisDateOn(said("drones-5-days", Purpose.ISR), FEBRUARY);
        fromThisDateOn(said("drones-4-days", Purpose.ISR), FEBRUARY);
        assertThat(current).extracting(NoticeRule::name).doesNotContain("drones-5-days");
        assertThat(inForce(Purpose.ISR, FEBRUARY).name()).isEqualTo("drones-4-days");
    }

    @Test
    void purposes_whose_rules_end_at_different_times_are_refused_by_name() {
        fromThisDateOn(said("drones-5-days", Purpose.ISR), MARCH);
        new RuleChange(Rules.MISSION, ZoneOffset.UTC, current)
                .fromThisDateOn(said("both", Purpose.ISR, Purpose.VIP), FEBRUARY, faults);
        assertThat(faults.found()).extracting(Fault::pointer).containsExactly("/purposes");
        assertThat(faults.found().get(0).sentence().arguments()).contains("routine-48h");
    }

    @Test
    void a_rule_with_both_bounds_that_overlaps_the_rule_in_force_is_refused() {
        new RuleChange(Rules.MISSION, ZoneOffset.UTC, current)
                .during(said("drones-5-days", Purpose.ISR), new Validity(FEBRUARY, MARCH), faults);
        assertThat(faults.found())
                .extracting(Fault::pointer, fault -> fault.sentence().key())
                .containsExactly(tuple("/valid_from", "fault.rule_overlaps"));
        assertThat(faults.found().get(0).sentence().arguments()).contains("drones-72h");
    }

    @Test
    void a_change_that_leaves_a_gap_is_refused_and_the_neighbouring_rule_is_named() {
        var brought = fromThisDateOn(said("drones-5-days", Purpose.ISR), FEBRUARY);
        new RuleChange(Rules.MISSION, ZoneOffset.UTC, current)
                .amend(brought, said("drones-5-days", Purpose.ISR), new Validity(MARCH, null), faults);
        assertThat(faults.found())
                .extracting(Fault::pointer, fault -> fault.sentence().key())
                .containsExactly(tuple("/valid_from", "fault.rule_gap_beside"));
        assertThat(faults.found().get(0).sentence().arguments()).contains("drones-72h");
    }

    @Test
    void a_rule_without_successor_cannot_end() {
        var rule = inForce(Purpose.ISR, FEBRUARY);
        new RuleChange(Rules.MISSION, ZoneOffset.UTC, current)
                .amend(rule, said("drones-72h", Purpose.ISR), new Validity(null, MARCH), faults);
        assertThat(faults.found()).extracting(Fault::pointer).containsExactly("/valid_to");
    }

    @Test
    void a_change_that_leaves_purposes_without_a_rule_is_refused() {
        var rule = inForce(Purpose.VIP, FEBRUARY);
        new RuleChange(Rules.MISSION, ZoneOffset.UTC, current)
                .amend(rule, said("routine", Purpose.VIP, Purpose.CARGO), Validity.ALWAYS, faults);
        assertThat(faults.found()).hasSize(3).allSatisfy(fault -> assertThat(fault.pointer())
                .isEqualTo("/purposes"));
    }

    @Test
    void a_changed_rule_keeps_its_old_version() {
        var old = inForce(Purpose.ISR, FEBRUARY);
        var change = new RuleChange(Rules.MISSION, ZoneOffset.UTC, current);
        var next = change.amend(old, said("drones-5-days", Purpose.ISR), Validity.ALWAYS, faults);
        change.record(MARCH, "admin");
        assertThat(faults.found()).isEmpty();
        assertThat(old.name()).isEqualTo("drones-72h");
        assertThat(old.replacedAt()).isEqualTo(MARCH);
        assertThat(next.isOf(old)).isTrue();
        assertThat(next.edition()).isEqualTo(2);
        assertThat(next.replacedAt()).isNull();
    }

    @Property
    void whatever_rules_are_added_every_purpose_has_exactly_one_rule_at_any_time(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 40) Integer> days,
            @ForAll @Size(min = 12, max = 12) List<@Size(min = 1, max = 4) Set<Purpose>> purposes) {
        current = begun();
        for (int i = 0; i < days.size(); i++) {
            var some = purposes.get(i).stream().sorted().toArray(Purpose[]::new);
            var trial = new Faults();
            var change = new RuleChange(Rules.MISSION, ZoneOffset.UTC, current);
            change.fromThisDateOn(said("rule-" + i, some), day(days.get(i)), trial);
            // Refused if the purposes have different next rules; then nothing changes
            current = trial.found().isEmpty() ? change.standing() : current;
        }
        for (var purpose : Purpose.values()) {
            for (int day = -1; day <= 41; day++) {
                for (var at : List.of(day(day).minus(Validity.STEP), day(day))) {
                    assertThat(current.stream().filter(rule -> rule.governs(purpose, at)))
                            .hasSize(1);
                }
            }
        }
    }

    private NoticeRule fromThisDateOn(NoticeRuleProfile said, Instant from) {
        var change = new RuleChange(Rules.MISSION, ZoneOffset.UTC, current);
        var brought = change.fromThisDateOn(said, from, faults);
        assertThat(faults.found()).isEmpty();
        current = change.standing();
        return brought;
    }

    private NoticeRule inForce(Purpose purpose, Instant at) {
        return new Rulebook(current, (any, authority) -> Rules.everyDay()).inForce(purpose, at);
    }

    private static List<NoticeRule> begun() {
        var change = new RuleChange(Rules.MISSION, ZoneOffset.UTC, List.of());
        change.begin(new FirstRules(Language.EN).template(), new Faults());
        return new ArrayList<>(change.standing());
    }

    private static NoticeRuleProfile said(String name, Purpose... purposes) {
        return Rules.said(name, MinimumNotice.workingDays(5), 0, null, purposes);
    }

    private static Instant day(int day) {
        return FEBRUARY.plusSeconds(86_400L * day);
    }
}
