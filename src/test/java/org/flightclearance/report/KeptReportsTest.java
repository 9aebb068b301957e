package org.flightclearance.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Deadline;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Channel;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.check.Correction;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;

/** A report from memory is the report that a new computation gives. */
@OnBothDatabases
class KeptReportsTest {

    private static final Instant START = Instant.parse("2022-09-20T00:00:00Z");
    private static final Aircraft DRONE =
            AircraftBuilder.builder().aircraftClass(AircraftClass.UAV).build();

    @Inject
    Missions missions;

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    Records records;

    @Inject
    DenialReports reports;

    @Inject
    ReportTurns turns;

    @Inject
    EntityManager database;

    private final Random random = new Random(17);
    private final List<String> filed = new ArrayList<>();
    private Actor officer;
    private Mission mission;

    private void newMission() {
        var code = mission("Africa/Bamako");
        officer = new Actor("somebody", Set.of(Role.OFFICER, Role.MANAGER), Set.of(code));
        mission = missions.of(officer, code);
    }

    /** As the clock goes on, with requests that are filed, answered and withdrawn, and deadlines that pass. */
    @Test
    void at_each_instant_the_kept_report_equals_a_new_one() {
        newMission();
        var earlier = ReportPeriod.of(new Quarter(2022, 3), mission.timeZone());
        var running = ReportPeriod.of(new Quarter(2022, 4), mission.timeZone());
        int kept = 0;
        var last = new ArrayList<DenialReport>();
        var now = START;
        for (int step = 0; step < 150; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(60 * 18)));
            if (random.nextInt(3) == 0) {
                record(now);
            }
            for (var period : List.of(earlier, running)) {
                for (var basis : Basis.values()) {
                    var report = reports.report(mission, period, basis, now);
                    var computed = new DenialReports(records, new KeptReports(database), turns)
                            .report(mission, period, basis, now);
                    assertThat(report).isEqualTo(computed);
                    if (last.stream().anyMatch(one -> one.requests() == report.requests())) {
                        kept++;
                    }
                    last.add(report);
                }
            }
        }
        assertThat(kept).isBetween(150, 750);
    }

    /** A writer that has begun before may commit after the report was computed, although its record is older. */
    @Test
    void a_record_that_is_older_than_the_report_is_counted_once_it_is_there() {
        newMission();
        var period = ReportPeriod.of(new Quarter(2022, 3), mission.timeZone());
        var asOf = START.plus(Duration.ofDays(3));
        assertThat(sent(period, asOf)).isZero();
        file(START.plus(Duration.ofDays(3)).minus(KeptReports.LONGEST_TRANSACTION.minusMinutes(1)));
        assertThat(sent(period, asOf)).isEqualTo(1);
        assertThat(sent(period, asOf.plusSeconds(1))).isEqualTo(1);
    }

    /** The reports of past quarters are read while new flights are filed and answered. */
    @Test
    void a_report_of_an_earlier_quarter_is_kept_while_others_are_filed_and_answered() {
        newMission();
        var earlier = ReportPeriod.of(new Quarter(2022, 3), mission.timeZone());
        file(START);
        filed.clear();
        var later = START.plus(Duration.ofDays(30));
        var kept = reports.report(mission, earlier, Basis.SENT, later);
        assertThat(kept.requests()).hasSize(1);
        for (int hours = 0; hours < 24; hours++) {
            record(later.plus(Duration.ofHours(hours)));
        }
        for (int hours = 24; hours < 100; hours++) {
            var report = reports.report(mission, earlier, Basis.SENT, later.plus(Duration.ofHours(hours)));
            assertThat(report.requests()).isSameAs(kept.requests());
        }
    }

    @Test
    void a_request_that_counts_in_another_quarter_after_a_correction_leaves_the_kept_report() {
        newMission();
        var earlier = ReportPeriod.of(new Quarter(2022, 3), mission.timeZone());
        var sentWrongly = Instant.parse("2022-09-29T10:00:00Z");
        var now = Instant.parse("2022-10-03T10:00:00Z");
        var departure = Instant.parse("2022-10-20T10:00:00Z");
        var leg = new Leg(Place.aerodrome("GAGO"), Place.aerodrome("GATB"), departure, departure.plusSeconds(3600));
        var filed = filing.file(
                officer,
                now,
                FilingBuilder.builder()
                        .mission(mission.code())
                        .purpose(Purpose.ISR)
                        .aircraft(DRONE)
                        .sector("East")
                        .legs(List.of(leg))
                        .sent(SendingBuilder.builder()
                                .at(sentWrongly)
                                .channel(Channel.EMAIL)
                                .authority("Ministry of Defence")
                                .build())
                        .build());
        var reference = filed.reference();
        var asOf = now.plus(KeptReports.LONGEST_TRANSACTION.multipliedBy(2));
        assertThat(sent(earlier, asOf)).isEqualTo(1);
        file(asOf.plusSeconds(60));
        assertThat(sent(earlier, asOf.plusSeconds(120))).isEqualTo(1);
        var right = now.minus(Duration.ofDays(1));
        var corrected = FilingBuilder.builder(filed.asFiled())
                .filedAt(right)
                .sent(SendingBuilder.builder(Objects.requireNonNull(filed.sending()))
                        .at(right)
                        .build())
                .build();
        service.correct(
                officer,
                now.plus(Duration.ofHours(3)),
                reference,
                new Correction("the date was mistyped", corrected, List.of(), null),
                null,
                Findings.noting());
        assertThat(sent(earlier, now.plus(Duration.ofHours(4)))).isZero();
    }

    /** The other leg has been approved, so the request itself ends no more. */
    @Test
    void a_leg_without_an_answer_is_unanswered_from_the_deadline_on_in_a_kept_report_too() {
        newMission();
        var period = ReportPeriod.of(new Quarter(2022, 3), mission.timeZone());
        var deadline = START.plus(Duration.ofDays(4));
        var reference = sentWithLegs(deadline, deadline.plus(Duration.ofHours(3)));
        var approved = new LegReply(1, Outcome.APPROVED, null, null, null);
        service.answer(
                officer,
                START.plus(Duration.ofDays(1)),
                reference,
                ReplyBuilder.builder()
                        .receivedAt(START.plus(Duration.ofDays(1)))
                        .legs(List.of(approved))
                        .build(),
                null,
                Findings.noting());
        assertThat(unanswered(period, deadline.minus(Duration.ofDays(1)))).isZero();
        assertThat(unanswered(period, deadline)).isZero();
        assertThat(unanswered(period, deadline.plus(Deadline.STEP))).isEqualTo(1);
    }

    /** After the drop, the request itself has the later deadline of the leg that flies. */
    @Test
    void a_dropped_leg_is_unanswered_from_its_own_deadline_on_in_a_kept_report_too() {
        newMission();
        var period = ReportPeriod.of(new Quarter(2022, 3), mission.timeZone());
        var own = START.plus(Duration.ofDays(4));
        var request = goingOnWithTheSecondLeg(own, own.minus(Duration.ofDays(1)));
        assertThat(request.derived().deadlineAt()).isEqualTo(own.plus(Duration.ofHours(3)));
        assertThat(request.legOutcomes(own.minusSeconds(60))).containsExactly(null, LegOutcome.APPROVED, null);
        assertThat(request.legOutcomes(own)).containsExactly(null, LegOutcome.APPROVED, null);
        assertThat(request.legOutcomes(own.plus(Deadline.STEP)))
                .containsExactly(LegOutcome.UNANSWERED, LegOutcome.APPROVED, LegOutcome.UNANSWERED);
        assertThat(unanswered(period, own.minus(Duration.ofHours(1)))).isZero();
        assertThat(unanswered(period, own)).isZero();
        assertThat(unanswered(period, own.plus(Deadline.STEP))).isEqualTo(2);
        assertThat(unanswered(period, own.plus(Duration.ofDays(1)))).isEqualTo(2);
    }

    @Test
    void a_leg_that_is_dropped_after_its_deadline_stays_unanswered() {
        newMission();
        var period = ReportPeriod.of(new Quarter(2022, 3), mission.timeZone());
        var own = START.plus(Duration.ofDays(4));
        var dropped = own.plus(Duration.ofHours(1));
        var request = goingOnWithTheSecondLeg(own, dropped);
        assertThat(request.legOutcomes(dropped))
                .containsExactly(LegOutcome.UNANSWERED, LegOutcome.APPROVED, LegOutcome.UNANSWERED);
        assertThat(unanswered(period, dropped)).isEqualTo(2);
    }

    /** A request with three legs, each three hours after the one before. The cut-off is 0. */
    private FlightRequest goingOnWithTheSecondLeg(Instant departure, Instant dropped) {
        var reference =
                sentWithLegs(departure, departure.plus(Duration.ofHours(3)), departure.plus(Duration.ofHours(6)));
        service.answer(
                officer,
                START.plus(Duration.ofDays(1)),
                reference,
                ReplyBuilder.builder()
                        .receivedAt(START.plus(Duration.ofDays(1)))
                        .legs(List.of(new LegReply(2, Outcome.APPROVED, null, null, null)))
                        .build(),
                null,
                Findings.noting());
        return service.keepGrantedLegs(officer, dropped, reference, null);
    }

    private String sentWithLegs(Instant... etds) {
        var legs = Stream.of(etds)
                .map(etd ->
                        new Leg(Place.aerodrome("GAGO"), Place.aerodrome("GATB"), etd, etd.plus(Duration.ofHours(1))))
                .toList();
        var sending = SendingBuilder.builder().at(START).channel(Channel.EMAIL).build();
        return filing.file(
                        officer,
                        START,
                        FilingBuilder.builder()
                                .mission(mission.code())
                                .purpose(Purpose.ISR)
                                .aircraft(DRONE)
                                .sector("East")
                                .legs(legs)
                                .sent(sending)
                                .build())
                .reference();
    }

    private int unanswered(ReportPeriod period, Instant asOf) {
        return reports.report(mission, period, Basis.SENT, asOf).legs().total().unanswered();
    }

    @Test
    void a_report_as_of_a_past_instant_is_not_that_of_a_later_one() {
        newMission();
        var period = ReportPeriod.of(new Quarter(2022, 3), mission.timeZone());
        file(START);
        file(START.plus(Duration.ofHours(5)));
        assertThat(sent(period, START.plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(sent(period, START.plus(Duration.ofHours(6)))).isEqualTo(2);
        assertThat(sent(period, START.plus(Duration.ofHours(2)))).isEqualTo(1);
    }

    private int sent(ReportPeriod period, Instant asOf) {
        return reports.report(mission, period, Basis.SENT, asOf).total().count(Column.SENT);
    }

    private void record(Instant now) {
        if (filed.isEmpty() || random.nextBoolean()) {
            file(now);
            return;
        }
        var reference = filed.get(random.nextInt(filed.size()));
        try {
            if (random.nextInt(4) == 0) {
                service.withdraw(
                        officer,
                        now,
                        reference,
                        new Withdrawal(WithdrawalReason.WEATHER, null),
                        null,
                        Findings.noting());
            } else {
                boolean denied = random.nextBoolean();
                var answer = ReplyBuilder.builder()
                        .outcome(denied ? Outcome.DENIED : Outcome.APPROVED)
                        .reason(denied ? DenialReason.OTHER : null)
                        // Up to five minutes ahead of the clock are taken
                        .receivedAt(now.plus(Duration.ofMinutes(random.nextInt(600) - 595)))
                        .build();
                service.answer(officer, now, reference, answer, null, Findings.noting());
            }
        } catch (Refused refused) {
            filed.remove(reference);
        }
    }

    private void file(Instant now) {
        var departure = now.plus(Duration.ofHours(40 + random.nextInt(60)));
        var leg = new Leg(
                Place.aerodrome("GAGO"), Place.aerodrome("GATB"), departure, departure.plus(Duration.ofHours(1)));
        var sending = SendingBuilder.builder()
                .at(now.plus(Duration.ofMinutes(random.nextInt(4))))
                .channel(Channel.EMAIL)
                .authority("Ministry of Defence")
                .build();
        var request = FilingBuilder.builder()
                .mission(mission.code())
                .purpose(Purpose.ISR)
                .aircraft(DRONE)
                .sector("East")
                .legs(List.of(leg))
                .sent(random.nextInt(6) == 0 && filed.size() > 1 ? null : sending)
                .build();
        filed.add(filing.file(officer, now, request).reference());
    }
}
