package org.flightclearance.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.flight.AircraftBuilder;
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
import org.flightclearance.request.Sending;
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
 * Files requests and makes random moves, each recorded some time after it happened. The same seed gives the same
 * history.
 */
public final class RandomHistories {

    private static final Instant FIRST_DEPARTURE = Instant.parse("2022-09-20T00:00:00Z");
    private static final int HOURS = 24 * 200;

    private final Random random;
    private final String mission;
    private final Actor officer;
    private final FilingService filing;
    private final RequestService service;
    private @Nullable ExecutionService execution;
    private boolean byLeg;

    public RandomHistories(long seed, String mission, FilingService filing, RequestService service) {
        this.random = new Random(seed);
        this.mission = mission;
        this.officer = new Actor("somebody", Set.of(Role.OFFICER), Set.of(mission));
        this.filing = filing;
        this.service = service;
    }

    /** Also records what became of the flights that may fly. */
    public RandomHistories andFlights(ExecutionService service) {
        execution = service;
        return this;
    }

    /** Files up to three legs, and answers some of them alone. */
    public RandomHistories byLeg() {
        byLeg = true;
        return this;
    }

    /** Records everything at or after {@code from}, and returns the references. Refused moves do not matter. */
    public List<String> record(int requests, Instant from) {
        return IntStream.range(0, requests).mapToObj(i -> one(from)).toList();
    }

    private String one(Instant from) {
        var departure = FIRST_DEPARTURE.plus(Duration.ofHours(random.nextInt(HOURS)));
        var sentAt = departure.minus(Duration.ofHours(1 + random.nextInt(100)));
        var recorded = later(from, sentAt, 10);
        boolean sent = random.nextInt(10) > 0;
        var sending = SendingBuilder.builder()
                .at(sentAt)
                .channel(Channel.EMAIL)
                .authority(authority())
                .build();
        var request = filing.file(officer, recorded, filing(departure, sentAt, sent ? sending : null));
        for (int moves = random.nextInt(4); moves > 0; moves--) {
            recorded = recorded.plus(Duration.ofMinutes(random.nextInt(60 * 48)));
            // Whole hours from departure, so that answers, withdrawals and deadlines sometimes coincide
            var at = departure.minus(Duration.ofHours(random.nextInt(60) - 10L));
            recorded = later(recorded, at, 1);
            try {
                request = move(request, at, recorded);
            } catch (Refused refused) {
                continue;
            }
        }
        if (execution != null && request.isSent()) {
            try {
                var at = departure.minus(Duration.ofMinutes(30));
                recorded = later(recorded, at, 1);
                var seen = new SeenState(request.version(), request.statusAt(recorded));
                request = service.answer(
                        officer, recorded, request.reference(), reply(Outcome.APPROVED, at), seen, Findings.noting());
                fly(execution, request, later(recorded, departure, 48));
            } catch (Refused refused) {
                return request.reference();
            }
        }
        return request.reference();
    }

    private void fly(ExecutionService flights, FlightRequest request, Instant recorded) {
        var outcome = random.nextBoolean() ? FlightOutcome.FLOWN : one(FlightOutcome.values());
        var cause = outcome == FlightOutcome.FLOWN ? null : one(FlightCause.values());
        if (random.nextInt(3) > 0) {
            var leg = new FlownLeg(1, outcome, cause, null, null, random.nextInt(75), null);
            flights.flight(
                    officer,
                    recorded,
                    request.reference(),
                    new FlightReport(null, List.of(leg)),
                    null,
                    Findings.noting());
        }
        if (random.nextInt(4) == 0) {
            flights.gate(
                    officer,
                    later(recorded, recorded, 10),
                    request.reference(),
                    new GateReport(recorded, one(GateOutcome.values()), null, null, null),
                    null,
                    Findings.noting());
        }
    }

    private FlightRequest move(FlightRequest request, Instant at, Instant recorded) {
        var reference = request.reference();
        var seen = new SeenState(request.version(), request.statusAt(recorded));
        return switch (random.nextInt(6)) {
            case 0 ->
                service.withdraw(
                        officer,
                        recorded,
                        reference,
                        new Withdrawal(WithdrawalReason.WEATHER, at),
                        null,
                        Findings.noting());
            case 1 ->
                service.answer(officer, recorded, reference, reply(Outcome.APPROVED, at), seen, Findings.noting());
            case 2 -> service.revoke(officer, recorded, reference, reply(Outcome.DENIED, at), null, Findings.noting());
            case 3 -> service.acknowledge(officer, recorded, reference, at, null, Findings.noting());
            default -> service.answer(officer, recorded, reference, reply(Outcome.DENIED, at), seen, Findings.noting());
        };
    }

    private Filing filing(Instant departure, Instant filedAt, Sending sending) {
        var leg = new Leg(
                Place.aerodrome("GAGO"), Place.aerodrome("GATB"), departure, departure.plus(Duration.ofHours(1)));
        return FilingBuilder.builder()
                .mission(mission)
                .purpose(one(Purpose.values()))
                .aircraft(AircraftBuilder.builder()
                        .aircraftClass(one(AircraftClass.values()))
                        .build())
                .sector(one("East", "Centre", "West", "North", "Bamako"))
                .legs(byLeg ? legs(leg) : List.of(leg))
                .filedAt(filedAt)
                .sent(sending)
                .build();
    }

    private List<Leg> legs(Leg first) {
        var legs = new ArrayList<>(List.of(first));
        var places = List.of("GAGO", "GATB", "GAKL", "GABS");
        for (int more = random.nextInt(3); more > 0; more--) {
            var last = legs.get(legs.size() - 1);
            var to = Place.aerodrome(places.get(random.nextInt(places.size())));
            legs.add(new Leg(last.to(), to, last.eta(), last.eta().plus(Duration.ofHours(1))));
        }
        return legs;
    }

    /** For the first legs of a request, which may have fewer; then it is refused. */
    private Reply replyByLeg(Instant at) {
        var legs = new ArrayList<@Nullable LegReply>();
        for (int leg = 1 + random.nextInt(2); leg > 0; leg--) {
            boolean denied = random.nextBoolean();
            legs.add(new LegReply(
                    leg,
                    denied ? Outcome.DENIED : Outcome.APPROVED,
                    denied ? one(DenialReason.values()) : null,
                    null,
                    null));
        }
        return ReplyBuilder.builder().receivedAt(at).legs(legs).build();
    }

    private Reply reply(Outcome outcome, Instant at) {
        if (byLeg && random.nextInt(3) > 0) {
            return replyByLeg(at);
        }
        var reason = one(DenialReason.values());
        return ReplyBuilder.builder()
                .outcome(outcome)
                .receivedAt(at)
                .reason(outcome == Outcome.DENIED ? reason : null)
                .build();
    }

    private String authority() {
        return one("Ministry of Defence", "Ministry of Foreign Affairs");
    }

    private Instant later(Instant one, Instant other, int hours) {
        var latest = one.isAfter(other) ? one : other;
        return latest.plus(Duration.ofMinutes(random.nextInt(60 * hours)));
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
