package org.flightclearance.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Channel;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.flown.FlightReport;
import org.flightclearance.request.flown.FlightReport.FlownLeg;
import org.flightclearance.request.flown.GateReport;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

/**
 * Files requests of every kind and makes every move, with texts that are difficult in files. The same seed gives the
 * same requests.
 */
final class RandomLedger {

    private static final Instant FIRST = Instant.parse("2022-10-01T00:00:00Z");
    private static final Instant RECORDED = Instant.parse("2023-06-01T00:00:00Z");
    private static final List<String> TEXTS = List.of(
            "=cmd|' /C calc'!A0",
            "'=1+1",
            "''@x",
            "-2,52; \"quoted\"",
            "two\nlines",
            "évacuation « sanitaire »",
            "طائرة 🚁 \u200f",
            "'tis so",
            "a\tb",
            "plain");

    private final Random random;
    private final String mission;
    private final Actor officer;
    private final FilingService filing;
    private final RequestService service;
    private final ExecutionService flights;
    private final List<FlightRequest> filed = new ArrayList<>();

    RandomLedger(long seed, String mission, FilingService filing, RequestService service, ExecutionService flights) {
        this.random = new Random(seed);
        this.mission = mission;
        this.officer = new Actor("somebody", Set.of(Role.OFFICER), Set.of(mission));
        this.filing = filing;
        this.service = service;
        this.flights = flights;
    }

    void record(int requests) {
        for (int i = 0; i < requests; i++) {
            // In order of filing, as in real use
            var filedAt = FIRST.plus(Duration.ofMinutes(97L * i));
            var request = filing.file(officer, RECORDED, filing(i, filedAt, null, null));
            filed.add(request);
            for (int moves = random.nextInt(4); moves > 0; moves--) {
                var soon = filedAt.plus(Duration.ofHours(2));
                var at = filedAt.plus(Duration.ofMinutes(random.nextInt(6000)));
                attempt(() -> move(request.reference(), soon, at));
            }
            if (i % 6 == 5) {
                var old = filed.get(filed.size() - 1 - random.nextInt(5)).reference();
                boolean amends = random.nextBoolean();
                int number = 10_000 + i;
                attempt(() -> filed.add(filing.file(
                        officer,
                        RECORDED,
                        filing(number, filedAt.plusSeconds(60), amends ? null : old, amends ? old : null))));
            }
        }
    }

    /** Ignores refusals: it does not matter how many moves are refused. */
    private static void attempt(Runnable move) {
        try {
            move.run();
        } catch (Refused refused) {
            return;
        }
    }

    /** @param soon after the sending, and before every deadline */
    private void move(String reference, Instant soon, Instant at) {
        var withdrawal = new Withdrawal(WithdrawalReason.WEATHER, at);
        switch (random.nextInt(11)) {
            case 0 -> service.withdraw(officer, RECORDED, reference, withdrawal, null, Findings.noting());
            case 1 -> service.acknowledge(officer, RECORDED, reference, at, null, Findings.noting());
            case 2 -> service.revoke(officer, RECORDED, reference, reply(Outcome.DENIED, at), null, Findings.noting());
            case 3 ->
                service.answer(officer, RECORDED, reference, reply(Outcome.APPROVED, at), null, Findings.noting());
            case 4 -> {
                var latest = filed.get(filed.size() - 1);
                var seen = new SeenState(latest.version(), latest.statusAt(RECORDED));
                service.answer(officer, RECORDED, reference, reply(one(Outcome.values()), at), seen, Findings.noting());
            }
            case 5 -> flyInPart(reference, at);
            case 6, 9 -> flyInPart(reference, soon);
            case 7, 10 -> {
                service.answer(officer, RECORDED, reference, reply(Outcome.APPROVED, soon), null, Findings.noting());
                fly(1, reference, soon.plus(Duration.ofDays(9)));
            }
            default -> service.answer(officer, RECORDED, reference, reply(Outcome.DENIED, at), null, Findings.noting());
        }
    }

    private void flyInPart(String reference, Instant at) {
        int granted = 1 + random.nextInt(2);
        service.answer(officer, RECORDED, reference, byLeg(granted, at), null, Findings.noting());
        if (random.nextBoolean()) {
            service.keepGrantedLegs(officer, RECORDED, reference, null);
        }
        fly(granted, reference, at.plus(Duration.ofDays(9)));
    }

    /** Refused for a request with one leg. */
    private Reply byLeg(int granted, Instant at) {
        var legs = new ArrayList<@Nullable LegReply>(List.of(
                new LegReply(
                        3 - granted,
                        Outcome.DENIED,
                        one(DenialReason.values()),
                        random.nextBoolean() ? "a:b;c\\d" : null,
                        null),
                new LegReply(granted, Outcome.APPROVED, null, null, random.nextBoolean() ? ":by day;" : null)));
        return reply(Outcome.APPROVED, at).withOutcome(null).withLegs(legs);
    }

    /** The gate of a leg, and what became of it. */
    private void fly(int leg, String reference, Instant at) {
        flights.gate(
                officer,
                RECORDED,
                reference,
                new GateReport(
                        at,
                        random.nextBoolean() ? GateOutcome.RELEASED : one(GateOutcome.values()),
                        text(),
                        at.plusSeconds(61),
                        List.of(leg)),
                null,
                Findings.noting());
        var cause = one(FlightCause.values());
        var flown = random.nextBoolean()
                ? new FlownLeg(leg, FlightOutcome.FLOWN, null, at, at.plusSeconds(3600), random.nextInt(75), text())
                : new FlownLeg(leg, FlightOutcome.NOT_FLOWN, cause, null, null, null, text());
        flights.flight(officer, RECORDED, reference, new FlightReport(null, List.of(flown)), null, Findings.noting());
    }

    private Filing filing(int number, Instant filedAt, @Nullable String repeats, @Nullable String amends) {
        var etd = filedAt.plus(Duration.ofMinutes(600 + random.nextInt(6000))).plusNanos(1000L * random.nextInt(3));
        var legs = new ArrayList<@Nullable Leg>();
        var from = place();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var to = place();
            legs.add(new Leg(from, to, etd, etd.plus(Duration.ofMinutes(75))));
            etd = etd.plus(Duration.ofMinutes(100));
            from = to;
        }
        var sending = SendingBuilder.builder()
                .at(filedAt.plusSeconds(random.nextInt(3600)))
                .channel(one(Channel.values()))
                .authority(authority())
                .outgoingReference(text())
                .build();
        return FilingBuilder.builder()
                .mission(mission)
                .clientReference("C-" + number)
                .purpose(one(Purpose.values()))
                .aircraft(new Aircraft(one(AircraftClass.values()), some("AN26"), some("99-01"), some("-UNO1")))
                .sector(one("East", "Centre", "West", "North", "Bamako"))
                .legs(legs)
                .passengers(random.nextBoolean() ? null : (Integer) random.nextInt(50))
                .cargoKg(random.nextBoolean() ? null : (Integer) random.nextInt(5000))
                .dangerousGoods(some("ammunition"))
                .unit(text())
                .remarks(text())
                .repeats(repeats)
                .amends(amends)
                .filedAt(filedAt)
                .sent(random.nextInt(10) > 0 ? sending : null)
                .build();
    }

    private Reply reply(Outcome outcome, Instant at) {
        return ReplyBuilder.builder()
                .outcome(outcome)
                .receivedAt(at)
                .letterDate(random.nextBoolean() ? LocalDate.parse("2022-10-05") : null)
                .authority(authority())
                .authorityReference(text())
                .reason(outcome == Outcome.DENIED ? one(DenialReason.values()) : null)
                .reasonStated(outcome == Outcome.DENIED ? text() : null)
                .reasonAssessed(outcome == Outcome.DENIED && random.nextBoolean() ? DenialReason.OTHER : null)
                .conditions(text())
                .validFrom(random.nextBoolean() ? "2022-10-05" : null)
                .validTo(random.nextBoolean() ? "2022-12-05" : null)
                .build();
    }

    private Place place() {
        return random.nextInt(3) == 0
                ? Place.strip("Ber", 16.83, -2.52)
                : one(Place.aerodrome("GAGO"), Place.aerodrome("GABS"), Place.aerodrome("GATB"));
    }

    private String authority() {
        return one("Ministry of Defence", "Ministry of Foreign Affairs");
    }

    private @Nullable String text() {
        return random.nextInt(3) == 0 ? null : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private @Nullable String some(String text) {
        return random.nextBoolean() ? text : null;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
