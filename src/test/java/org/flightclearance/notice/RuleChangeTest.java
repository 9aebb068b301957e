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
    private List<NoticeRule> standing;

    @BeforeEach
    void begin() {
        standing = begun();
    }

    @Test
    void from_a_date_on_a_rule_ends_the_one_in_force_and_takes_its_place() {
        var brought = fromThisDateOn(said("drones-5-days", Purpose.ISR), FEBRUARY);
        assertThat(inForce(Purpose.ISR, STEP_BEFORE).name()).isEqualTo("drones-72h");
        assertThat(inForce(Purpose.ISR, FEBRUARY)).isSameAs(brought);
        assertThat(brought.validity()).isEqualTo(new Validity(FEBRUARY, null));
    }

    @Test
    void it_ends_the_old_rule_for_its_own_purposes_only() {
        var brought = fromThisDateOn(said("vip-5-days", Purpose.VIP), FEBRUARY);
        assertThat(inForce(Purpose.VIP, FEBRUARY)).isSameAs(brought);
        assertThat(inForce(Purpose.VIP, STEP_BEFORE).name()).isEqualTo("routine-48h");
        assertThat(inForce(Purpose.CARGO, STEP_BEFORE)).isSameAs(inForce(Purpose.CARGO, MARCH));
    }

    @Test
    void it_runs_to_what_follows_already() {
        fromThisDateOn(said("drones-5-days", Purpose.ISR), MARCH);
        var between = fromThisDateOn(said("drones-4-days", Purpose.ISR), FEBRUARY);
        assertThat(between.validity()).isEqualTo(new Validity(FEBRUARY, MARCH));
        assertThat(inForce(Purpose.ISR, MARCH).name()).isEqualTo("drones-5-days");
    }

    @Test
    void one_that_begins_when_the_old_one_did_leaves_nothing_of_it() {
        fromThisDateOn(said("drones-5-days", Purpose.ISR), FEBRUARY);
        fromThisDateOn(said("drones-4-days", Purpose.ISR), FEBRUARY);
        assertThat(standing).extracting(NoticeRule::name).doesNotContain("drones-5-days");
        assertThat(inForce(Purpose.ISR, FEBRUARY).name()).isEqualTo("drones-4-days");
    }

    @Test
    void purposes_whose_rules_end_at_different_times_are_refused_by_name() {
        fromThisDateOn(said("drones-5-days", Purpose.ISR), MARCH);
        new RuleChange(Rules.MISSION, standing)
                .fromThisDateOn(said("both", Purpose.ISR, Purpose.VIP), FEBRUARY, faults);
        assertThat(faults.found()).extracting(Fault::pointer).containsExactly("/purposes");
        assertThat(faults.found().get(0).sentence().arguments()).contains("routine-48h");
    }

    @Test
    void a_rule_with_both_ends_collides_with_the_one_that_governs_already() {
        new RuleChange(Rules.MISSION, standing)
                .during(said("drones-5-days", Purpose.ISR), new Validity(FEBRUARY, MARCH), faults);
        assertThat(faults.found())
                .extracting(Fault::pointer, fault -> fault.sentence().key())
                .containsExactly(tuple("/valid_from", "fault.rule_overlaps"));
        assertThat(faults.found().get(0).sentence().arguments()).contains("drones-72h");
    }

    @Test
    void a_change_that_leaves_a_gap_is_refused_and_names_what_is_beside_it() {
        var brought = fromThisDateOn(said("drones-5-days", Purpose.ISR), FEBRUARY);
        new RuleChange(Rules.MISSION, standing)
                .amend(brought, said("drones-5-days", Purpose.ISR), new Validity(MARCH, null), faults);
        assertThat(faults.found())
                .extracting(Fault::pointer, fault -> fault.sentence().key())
                .containsExactly(tuple("/valid_from", "fault.rule_gap_beside"));
        assertThat(faults.found().get(0).sentence().arguments()).contains("drones-72h");
    }

    @Test
    void a_rule_that_would_end_leaves_a_gap_after_it() {
        var rule = inForce(Purpose.ISR, FEBRUARY);
        new RuleChange(Rules.MISSION, standing)
                .amend(rule, said("drones-72h", Purpose.ISR), new Validity(null, MARCH), faults);
        assertThat(faults.found()).extracting(Fault::pointer).containsExactly("/valid_to");
    }

    @Test
    void a_purpose_that_is_left_out_would_be_governed_by_nothing() {
        var rule = inForce(Purpose.VIP, FEBRUARY);
        new RuleChange(Rules.MISSION, standing)
                .amend(rule, said("routine", Purpose.VIP, Purpose.CARGO), Validity.ALWAYS, faults);
        assertThat(faults.found()).hasSize(3).allSatisfy(fault -> assertThat(fault.pointer())
                .isEqualTo("/purposes"));
    }

    @Test
    void what_a_rule_said_stays_as_another_edition() {
        var old = inForce(Purpose.ISR, FEBRUARY);
        var change = new RuleChange(Rules.MISSION, standing);
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
    void however_rules_are_brought_in_every_purpose_is_governed_by_exactly_one(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 40) Integer> days,
            @ForAll @Size(min = 12, max = 12) List<@Size(min = 1, max = 4) Set<Purpose>> purposes) {
        standing = begun();
        for (int i = 0; i < days.size(); i++) {
            var some = purposes.get(i).stream().sorted().toArray(Purpose[]::new);
            var trial = new Faults();
            var change = new RuleChange(Rules.MISSION, standing);
            change.fromThisDateOn(said("rule-" + i, some), day(days.get(i)), trial);
            // Refused where the purposes have different rules after it, and then nothing changes
            standing = trial.found().isEmpty() ? change.standing() : standing;
        }
        for (var purpose : Purpose.values()) {
            for (int day = -1; day <= 41; day++) {
                for (var at : List.of(day(day).minus(Validity.STEP), day(day))) {
                    assertThat(standing.stream().filter(rule -> rule.governs(purpose, at)))
                            .hasSize(1);
                }
            }
        }
    }

    private NoticeRule fromThisDateOn(NoticeRuleProfile said, Instant from) {
        var change = new RuleChange(Rules.MISSION, standing);
        var brought = change.fromThisDateOn(said, from, faults);
        assertThat(faults.found()).isEmpty();
        standing = change.standing();
        return brought;
    }

    private NoticeRule inForce(Purpose purpose, Instant at) {
        return new Rulebook(standing, AuthorityCalendar.of(ZoneOffset.UTC, Set.of(), List.of())).inForce(purpose, at);
    }

    private static List<NoticeRule> begun() {
        var change = new RuleChange(Rules.MISSION, List.of());
        change.begin(new FirstRules(Language.EN).all(), new Faults());
        return new ArrayList<>(change.standing());
    }

    private static NoticeRuleProfile said(String name, Purpose... purposes) {
        return Rules.said(name, MinimumNotice.workingDays(5), 0, null, purposes);
    }

    private static Instant day(int day) {
        return FEBRUARY.plusSeconds(86_400L * day);
    }
}
