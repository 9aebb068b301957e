package org.flightclearance.request.flown;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Flight;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.check.FilingRules;
import org.flightclearance.request.flown.FlightReport.FlownLeg;

/** What a report of the gate or of the flight must contain. */
final class ExecutionRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_NOTE = 1_000;

    /** A week, in minutes. */
    static final int LONGEST_HOLD = 10_080;

    private final Mission mission;
    private final @Nullable FlightRequest request;
    private final IntPredicate granted;
    private final Instant now;
    private final Faults faults;
    private final Set<Integer> named = new HashSet<>();

    ExecutionRules(FlightRequest request, Instant now, Faults faults) {
        this(request.mission(), request, request::isGranted, now, faults);
    }

    /**
     * @param request null: it is not known, so only what the report itself says is checked
     * @param granted whether a leg may fly, by its number
     */
    ExecutionRules(Mission mission, @Nullable FlightRequest request, IntPredicate granted, Instant now, Faults faults) {
        this.mission = mission;
        this.request = request;
        this.granted = granted;
        this.now = now;
        this.faults = faults;
    }

    void check(GateReport report) {
        faults.required("/asked_at", report.askedAt());
        faults.required("/outcome", report.outcome());
        notFuture("/asked_at", report.askedAt());
        notFuture("/at", report.at());
        if (request != null && request.derived().clearance() == Clearance.REQUIRED) {
            faults.notBefore("/asked_at", report.askedAt(), request.sentAt(), "fault.gate_before_sent");
        }
        faults.notBefore("/at", report.at(), report.askedAt(), "fault.gate_before_asked");
        faults.notLonger("/by", report.by(), LONGEST_NAME);
        if (report.legs() != null) {
            if (report.legs().isEmpty()) {
                faults.add("/legs", "fault.required");
            }
            for (int i = 0; i < report.legs().size(); i++) {
                leg("/legs/" + i, report.legs().get(i));
            }
        }
    }

    void check(FlightReport report) {
        if (report.given().isEmpty()) {
            faults.add("/legs", "fault.required");
        }
        for (int i = 0; i < report.given().size(); i++) {
            var leg = report.given().get(i);
            if (leg == null) {
                faults.add("/legs/" + i, "fault.required");
            } else {
                check("/legs/" + i, leg);
            }
        }
        followEachOther(report);
    }

    private void check(String pointer, FlownLeg flown) {
        leg(pointer + "/leg", flown.leg());
        faults.required(pointer + "/outcome", flown.outcome());
        if (flown.outcome() != null && flown.outcome() != FlightOutcome.FLOWN) {
            faults.required(pointer + "/cause", flown.cause());
        }
        // The request counts as approved and not flown: it cannot count as flown, too
        if (flown.outcome() == FlightOutcome.FLOWN
                && request != null
                && request.derived().notFlown()) {
            faults.add(pointer + "/outcome", "fault.flown_after_withdrawal");
        }
        if (flown.outcome() == FlightOutcome.NOT_FLOWN) {
            nothing(pointer + "/off_block_at", flown.offBlockAt());
            nothing(pointer + "/on_block_at", flown.onBlockAt());
        }
        notFuture(pointer + "/off_block_at", flown.offBlockAt());
        notFuture(pointer + "/on_block_at", flown.onBlockAt());
        faults.notBefore(pointer + "/on_block_at", flown.onBlockAt(), flown.offBlockAt(), "fault.on_before_off_block");
        faults.between(pointer + "/held_minutes", flown.heldMinutes(), 0, LONGEST_HOLD);
        faults.notLonger(pointer + "/note", flown.note(), LONGEST_NOTE);
    }

    /** Whether no leg is off blocks before the leg before it was on blocks, with what was recorded earlier. */
    private void followEachOther(FlightReport report) {
        for (int i = 0; i < report.given().size(); i++) {
            var flown = report.given().get(i);
            if (flown != null && flown.leg() != null) {
                faults.notBefore(
                        "/legs/" + i + "/off_block_at",
                        flown.offBlockAt(),
                        onBlocks(flown.leg() - 1, report.given()),
                        "fault.off_block_before_last_leg");
            }
        }
    }

    private @Nullable Instant onBlocks(int number, List<@Nullable FlownLeg> given) {
        for (var flown : given) {
            if (flown != null && flown.leg() != null && flown.leg() == number) {
                return flown.onBlockAt();
            }
        }
        return request == null
                ? null
                : request.executed()
                        .leg(number)
                        .map(LegExecution::flight)
                        .map(Flight::onBlockAt)
                        .orElse(null);
    }

    private void leg(String pointer, @Nullable Integer number) {
        int legs = request == null ? Integer.MAX_VALUE : request.legs().size();
        faults.required(pointer, number);
        faults.between(pointer, number, 1, legs);
        if (number != null && !named.add(number)) {
            faults.add(pointer, "fault.twice", number);
        } else if (number != null && number >= 1 && number <= legs && !granted.test(number)) {
            faults.add(pointer, "fault.leg_not_granted", number);
        }
    }

    private void nothing(String pointer, @Nullable Instant at) {
        if (at != null) {
            faults.add(pointer, "fault.blocks_of_not_flown");
        }
    }

    private void notFuture(String pointer, @Nullable Instant at) {
        new FilingRules(mission, now, faults).notFuture(pointer, at);
    }
}
