package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** What answers for single legs decide. The deadline is ten hours after the first answer can come. */
class AnswersByLegTest {

    private static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
    private static final Instant DEADLINE = hour(10);

    @Test
    void a_request_is_approved_if_any_leg_is_from_the_first_yes_on() {
        var ending = ending(2, of(1, "1-"), of(3, "2+"));
        assertThat(ending.as()).isEqualTo(Status.APPROVED);
        assertThat(ending.at()).isEqualTo(hour(3));
        assertThat(ending.laterGranted()).isFalse();
        assertThat(decided(2, of(1, "1-"), of(3, "2+"))).containsExactly(LegOutcome.DENIED, LegOutcome.APPROVED);
    }

    @Test
    void a_later_no_for_another_leg_revokes_nothing() {
        var ending = ending(2, of(1, "1+"), of(3, "2-"));
        assertThat(ending.as()).isEqualTo(Status.APPROVED);
        assertThat(ending.at()).isEqualTo(hour(1));
        assertThat(ending.revoked()).isFalse();
    }

    @Test
    void it_is_denied_if_no_leg_is_approved_and_for_the_first_reason() {
        var ending = ending(3, of(1, "1-"), of(12, "2+"));
        assertThat(ending.as()).isEqualTo(Status.DENIED);
        assertThat(ending.denial()).isNotNull().extracting(Reply::reason).isEqualTo(DenialReason.SECURITY);
        assertThat(ending.laterGranted()).isTrue();
        assertThat(decided(3, of(1, "1-"), of(12, "2+"))).containsExactly(LegOutcome.DENIED, null, null);
    }

    @Test
    void an_approval_is_revoked_when_its_last_leg_is() {
        var replies = new Reply[] {of(1, "1+2+"), of(11, "1-"), of(12, "1+"), of(13, "2-")};
        assertThat(ending(2, replies[0], replies[1], replies[2]).as()).isEqualTo(Status.APPROVED);
        assertThat(decided(2, replies[0], replies[1])).containsExactly(LegOutcome.DENIED, LegOutcome.APPROVED);
        var ending = ending(2, replies);
        assertThat(ending.as()).isEqualTo(Status.DENIED);
        assertThat(ending.revoked()).isTrue();
        assertThat(ending.at()).isEqualTo(hour(1));
    }

    @Test
    void at_the_deadline_an_answer_for_a_leg_is_in_time_and_a_microsecond_later_it_is_not() {
        var late = reply(DEADLINE.plusNanos(1_000), "1+");
        assertThat(decided(1, of(10, "1+"))).containsExactly(LegOutcome.APPROVED);
        assertThat(decided(1, late)).containsExactly((LegOutcome) null);
        var ending = ending(1, late);
        assertThat(ending.as()).isEqualTo(Status.UNANSWERED);
        assertThat(ending.late()).isNotNull().extracting(Reply::outcome).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void what_is_decided_for_the_legs_and_for_the_request_agrees_in_every_order_of_answers() {
        var random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            int legs = 1 + random.nextInt(3);
            var replies = Stream.generate(() -> some(random, legs))
                    .limit(1L + random.nextInt(5))
                    .toArray(Reply[]::new);
            var decided = decided(legs, replies);
            assertThat(ending(legs, replies).as())
                    .as("%s", List.of(replies))
                    .isEqualTo(
                            decided.contains(LegOutcome.APPROVED)
                                    ? Status.APPROVED
                                    : decided.contains(LegOutcome.DENIED) ? Status.DENIED : Status.UNANSWERED);
        }
    }

    @Test
    void the_reason_of_the_whole_answer_is_that_of_each_denied_leg_that_has_none() {
        var legs = new ArrayList<@Nullable LegReply>(List.of(
                new LegReply(1, Outcome.APPROVED, null, null, null),
                new LegReply(2, Outcome.DENIED, null, null, null),
                new LegReply(3, Outcome.DENIED, DenialReason.HEALTH, null, null)));
        var inPart =
                ReplyBuilder.builder().reason(DenialReason.SECURITY).legs(legs).build();
        assertThat(inPart.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(inPart.reason()).isNull();
        assertThat(inPart.legs())
                .extracting(LegReply::reason)
                .containsExactly(null, DenialReason.SECURITY, DenialReason.HEALTH);
        var denied = ReplyBuilder.builder().legs(legs.subList(2, 3)).build();
        assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(denied.reason()).isEqualTo(DenialReason.HEALTH);
    }

    private static Reply some(Random random, int legs) {
        if (random.nextInt(4) == 0) {
            var outcome = Outcome.values()[random.nextInt(2)];
            return ReplyBuilder.builder()
                    .outcome(outcome)
                    .receivedAt(hour(random.nextInt(14)))
                    .build();
        }
        var said = new StringBuilder();
        for (int leg = 1; leg <= legs; leg++) {
            if (random.nextInt(3) > 0 || leg == legs && said.isEmpty()) {
                said.append(leg).append(random.nextBoolean() ? '+' : '-');
            }
        }
        return of(random.nextInt(14), said.toString());
    }

    private static Ending ending(int legs, Reply... replies) {
        return Ending.ofSent(Clearance.REQUIRED, DEADLINE, byLeg(legs, replies).ofRequest(), null);
    }

    private static List<@Nullable LegOutcome> decided(int legs, Reply... replies) {
        return byLeg(legs, replies).decided();
    }

    private static AnswersByLeg byLeg(int legs, Reply... replies) {
        return new AnswersByLeg(
                Stream.of(replies).sorted(Ending.IN_ORDER).toList(),
                Collections.nCopies(legs, new AnswersByLeg.Limit(DEADLINE, false)));
    }

    /** @param said numbers of legs, each with its outcome */
    private static Reply of(int hour, String said) {
        return reply(hour(hour), said);
    }

    private static Reply reply(Instant at, String said) {
        var legs = new ArrayList<@Nullable LegReply>();
        for (int i = 0; i < said.length(); i += 2) {
            boolean yes = said.charAt(i + 1) == '+';
            legs.add(new LegReply(
                    said.charAt(i) - '0',
                    yes ? Outcome.APPROVED : Outcome.DENIED,
                    yes ? null : DenialReason.SECURITY,
                    null,
                    null));
        }
        return ReplyBuilder.builder().receivedAt(at).legs(legs).build();
    }

    private static Instant hour(int hours) {
        return SENT.plus(Duration.ofHours(hours));
    }
}
