package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.outcome.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class EndingTest {

    private static final Instant DEADLINE = Instant.parse("2022-10-07T06:00:00Z");
    private static final Duration MICRO = Duration.ofNanos(1000);

    @Test
    void an_answer_received_exactly_at_the_deadline_is_in_time() {
        var ending = ending(List.of(yes(DEADLINE)), null);
        assertThat(ending.as()).isEqualTo(Status.APPROVED);
        assertThat(ending.at()).isEqualTo(DEADLINE);
    }

    @Test
    void an_answer_a_microsecond_after_the_deadline_leaves_the_request_unanswered() {
        var ending = ending(List.of(no(DEADLINE.plus(MICRO))), null);
        assertThat(ending.as()).isEqualTo(Status.UNANSWERED);
        assertThat(ending.at()).isEqualTo(DEADLINE.plus(MICRO));
        assertThat(ending.late()).isNotNull();
    }

    @Test
    void at_the_deadline_a_request_is_pending_and_a_microsecond_later_unanswered() {
        var ending = ending(List.of(), null);
        assertThat(status(ending, DEADLINE)).isEqualTo(Status.PENDING);
        assertThat(status(ending, DEADLINE.plus(MICRO))).isEqualTo(Status.UNANSWERED);
    }

    @Test
    void denied_then_withdrawn_stays_denied() {
        var ending = ending(List.of(no(before(10))), withdrawn(before(5)));
        assertThat(ending.as()).isEqualTo(Status.DENIED);
        assertThat(ending.notFlown()).isFalse();
    }

    @Test
    void withdrawn_then_answered_stays_withdrawn() {
        assertThat(ending(List.of(yes(before(5))), withdrawn(before(10))).as()).isEqualTo(Status.WITHDRAWN);
        assertThat(ending(List.of(no(before(5))), withdrawn(before(10))).as()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void at_the_same_instant_the_answer_decides_before_the_withdrawal_and_the_withdrawal_before_the_deadline() {
        assertThat(ending(List.of(no(before(5))), withdrawn(before(5))).as()).isEqualTo(Status.DENIED);
        assertThat(ending(List.of(), withdrawn(DEADLINE)).as()).isEqualTo(Status.WITHDRAWN);
        assertThat(ending(List.of(), withdrawn(DEADLINE.plus(MICRO))).as()).isEqualTo(Status.UNANSWERED);
    }

    @Test
    void denied_then_approved_stays_denied_and_is_later_granted() {
        var ending = ending(List.of(no(before(10)), yes(before(5))), null);
        assertThat(ending.as()).isEqualTo(Status.DENIED);
        assertThat(ending.laterGranted()).isTrue();
        assertThat(ending.revoked()).isFalse();
    }

    @Test
    void approved_then_denied_is_revoked_and_ends_as_denied_at_the_instant_of_the_approval() {
        for (var revocation : List.of(before(5), DEADLINE.plus(Duration.ofDays(90)))) {
            var ending = ending(List.of(yes(before(10)), no(revocation)), null);
            assertThat(ending.as()).isEqualTo(Status.DENIED);
            assertThat(ending.at()).isEqualTo(before(10));
            assertThat(ending.revoked()).isTrue();
        }
    }

    @Test
    void a_no_received_at_the_instant_of_the_yes_revokes_it() {
        assertThat(ending(List.of(no(before(5)), yes(before(5))), null).revoked())
                .isTrue();
    }

    @Test
    void approved_then_withdrawn_is_not_flown_unless_it_is_also_revoked() {
        var approved = ending(List.of(yes(before(10))), withdrawn(before(5)));
        assertThat(approved.as()).isEqualTo(Status.APPROVED);
        assertThat(approved.notFlown()).isTrue();
        var revoked = ending(List.of(yes(before(10)), no(before(1))), withdrawn(before(5)));
        assertThat(revoked.as()).isEqualTo(Status.DENIED);
        assertThat(revoked.notFlown()).isFalse();
    }

    @Test
    void a_no_after_a_late_yes_is_a_memo() {
        var ending = ending(List.of(yes(after(5)), no(after(10))), null);
        assertThat(ending.as()).isEqualTo(Status.UNANSWERED);
        assertThat(ending.revoked()).isFalse();
        assertThat(ending.late()).isEqualTo(yes(after(5)));
    }

    @Test
    void a_no_in_time_blocks_a_notification_and_a_yes_is_a_memo() {
        var blocked = Ending.ofSent(Clearance.NOTIFICATION, DEADLINE, List.of(yes(before(9)), no(before(5))), null);
        assertThat(blocked.as()).isEqualTo(Status.DENIED);
        assertThat(blocked.at()).isEqualTo(before(5));
        assertThat(blocked.revoked()).isFalse();
        var kept = Ending.ofSent(Clearance.NOTIFICATION, DEADLINE, List.of(yes(before(9)), no(after(5))), null);
        assertThat(kept.as()).isNull();
    }

    @Test
    void nothing_ends_a_notification_sent_after_departure() {
        var ending = Ending.ofSent(Clearance.NOTIFICATION, null, List.of(no(after(5))), withdrawn(after(6)));
        assertThat(ending.as()).isNull();
        assertThat(ending.at()).isNull();
    }

    @Property
    void the_order_in_which_answers_are_recorded_does_not_matter(
            @ForAll("replies") List<Reply> replies,
            @ForAll("instants") Instant withdrawnAt,
            @ForAll boolean withdrawn,
            @ForAll Clearance clearance,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(replies);
        Collections.shuffle(shuffled, new Random(seed));
        var withdrawal = withdrawn ? withdrawn(withdrawnAt) : null;
        assertThat(Ending.ofSent(clearance, DEADLINE, shuffled, withdrawal))
                .isEqualTo(Ending.ofSent(clearance, DEADLINE, replies, withdrawal));
    }

    @Property
    void a_request_for_permission_always_ends_at_most_one_step_after_its_deadline(
            @ForAll("replies") List<Reply> replies,
            @ForAll("instants") Instant withdrawnAt,
            @ForAll boolean withdrawn) {
        var ending = ending(replies, withdrawn ? withdrawn(withdrawnAt) : null);
        assertThat(ending.as()).isIn(Status.APPROVED, Status.DENIED, Status.UNANSWERED, Status.WITHDRAWN);
        assertThat(ending.at()).isBeforeOrEqualTo(DEADLINE.plus(MICRO));
    }

    @Property
    void after_the_end_only_a_revocation_changes_the_status(
            @ForAll("replies") List<Reply> replies, @ForAll("instants") Instant later, @ForAll Outcome outcome) {
        var ending = ending(replies, null);
        var added = new ArrayList<>(replies);
        added.add(reply(outcome, later));
        var now = ending(added, null);
        if (later.isAfter(ending.at()) && now.as() != ending.as()) {
            assertThat(now.revoked()).isTrue();
            assertThat(now.at()).isEqualTo(ending.at());
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-6, 6).map(hours -> DEADLINE.plus(Duration.ofHours(hours)));
    }

    @Provide
    Arbitrary<List<Reply>> replies() {
        return Combinators.combine(Arbitraries.of(Outcome.class), instants())
                .as(EndingTest::reply)
                .list()
                .ofMaxSize(4);
    }

    private static Ending ending(List<Reply> replies, Withdrawal withdrawal) {
        return Ending.ofSent(Clearance.REQUIRED, DEADLINE, replies, withdrawal);
    }

    private static Status status(Ending ending, Instant at) {
        return Status.at(at, true, Clearance.REQUIRED, ending.at(), ending.as());
    }

    private static Reply yes(Instant at) {
        return reply(Outcome.APPROVED, at);
    }

    private static Reply no(Instant at) {
        return reply(Outcome.DENIED, at);
    }

    private static Reply reply(Outcome outcome, Instant at) {
        return ReplyBuilder.builder().outcome(outcome).receivedAt(at).build();
    }

    private static Withdrawal withdrawn(Instant at) {
        return new Withdrawal(WithdrawalReason.WEATHER, at);
    }

    private static Instant before(int hours) {
        return DEADLINE.minus(Duration.ofHours(hours));
    }

    private static Instant after(int hours) {
        return DEADLINE.plus(Duration.ofHours(hours));
    }
}
