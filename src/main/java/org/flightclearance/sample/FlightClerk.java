package org.flightclearance.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Flight;
import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.Gate;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.flight.Leg;
import org.flightclearance.request.FlightRequest;

/**
 * Records what became of the flights that were allowed: the release at the gate, and the flight. The mission has counted
 * this since 2023. No published figure is known for it, so the shares are made up.
 */
final class FlightClerk {

    private static final Instant SINCE = Instant.parse("2023-01-01T00:00:00Z");

    /** Nothing is recorded of these last ones: their reports are still on the way. */
    private static final Instant UNTIL = Instant.parse("2023-03-31T00:00:00Z");

    private static final String COMMANDER = "Commandant d’aérodrome";

    /** Frequent causes are listed more than once. */
    private static final List<FlightCause> OURS = List.of(
            FlightCause.WEATHER,
            FlightCause.WEATHER,
            FlightCause.WEATHER,
            FlightCause.TECHNICAL,
            FlightCause.TECHNICAL,
            FlightCause.MISSION,
            FlightCause.INSECURITY);

    private final Notebook notebook;

    FlightClerk(Notebook notebook) {
        this.notebook = notebook;
    }

    void enter(List<Dossier> dossiers) {
        dossiers.stream()
                .filter(dossier ->
                        isCounted(dossier.stored()) && !dossier.planned().isAmended())
                .forEach(this::enter);
    }

    private static boolean isCounted(FlightRequest request) {
        var last = request.legs().get(request.legs().size() - 1);
        return !request.derived().departureAt().isBefore(SINCE)
                && Objects.requireNonNull(last.eta()).isBefore(UNTIL);
    }

    private void enter(Dossier dossier) {
        var request = dossier.stored();
        var draw = Draw.of(dossier.planned().number(), "flight");
        var first = request.derived().departureAt();
        int chance = draw.between(1, 100);
        if (chance <= 3) {
            // The host had approved the flight, and did not let it go
            gate(request, new Gate(before(first), GateOutcome.REFUSED, COMMANDER, first.plus(10, ChronoUnit.MINUTES)));
            fly(request, 0, notFlown(FlightCause.HOST));
        } else if (chance <= 5) {
            gate(request, new Gate(before(first), GateOutcome.SILENT, null, first.plus(3, ChronoUnit.HOURS)));
            fly(request, 0, notFlown(FlightCause.HOST));
        } else if (chance <= 9) {
            int held = draw.between(65, 190);
            gate(
                    request,
                    new Gate(before(first), GateOutcome.RELEASED, COMMANDER, first.plus(held, ChronoUnit.MINUTES)));
            fly(request, held, null);
        } else if (chance <= 10) {
            var off = first.plus(5, ChronoUnit.MINUTES);
            fly(
                    request,
                    0,
                    new Flight(
                            FlightOutcome.TURNED_BACK,
                            FlightCause.HOST,
                            off,
                            off.plus(50, ChronoUnit.MINUTES),
                            null,
                            null));
        } else if (chance <= 15) {
            fly(request, 0, notFlown(draw.oneOf(OURS)));
        } else if (chance <= 95) {
            fly(request, draw.between(0, 20), null);
        }
    }

    private void gate(FlightRequest request, Gate gate) {
        notebook.gate(Objects.requireNonNull(gate.at()).plus(15, ChronoUnit.MINUTES), request, gate);
    }

    /**
     * @param late minutes after the planned times
     * @param hindered what became of the first leg, after which the others were not flown; null: all were flown
     */
    private void fly(FlightRequest request, int late, @Nullable Flight hindered) {
        var last = request.legs().get(request.legs().size() - 1);
        var entered = Objects.requireNonNull(last.eta()).plus(late + 30L, ChronoUnit.MINUTES);
        notebook.fly(
                entered,
                request,
                leg -> hindered == null
                        ? flown(leg, late)
                        : request.derived().departureAt().equals(leg.etd())
                                ? hindered
                                : notFlown(Objects.requireNonNull(hindered.cause())));
    }

    private static Flight notFlown(FlightCause cause) {
        return new Flight(FlightOutcome.NOT_FLOWN, cause, null, null, null, null);
    }

    private static Flight flown(Leg leg, int late) {
        return new Flight(
                FlightOutcome.FLOWN,
                null,
                Objects.requireNonNull(leg.etd()).plus(late, ChronoUnit.MINUTES),
                Objects.requireNonNull(leg.eta()).plus(late, ChronoUnit.MINUTES),
                null,
                null);
    }

    private static Instant before(Instant departure) {
        return departure.minus(30, ChronoUnit.MINUTES);
    }
}
