package org.flightclearance.exchange.flightplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Sentence;
import org.flightclearance.request.FilingBuilder;

/** Makes one filing of several messages: one flight, each message one of its legs. */
final class PlanFiling {

    private static final int MOST_LEGS = 12;
    private static final String MEDICAL = "MEDEVAC";
    private static final String HEAD_OF_STATE = "HEAD";

    private final PlanFaults faults;
    private final Instant now;
    private final List<Sentence> notes = new ArrayList<>();

    PlanFiling(PlanFaults faults, Instant now) {
        this.faults = faults;
        this.now = now;
    }

    FlightPlan of(List<ReadPlan> plans) {
        var first = plans.get(0);
        if (!isOneKind(plans)) {
            return new FlightPlan(FilingBuilder.builder().build(), List.of());
        }
        var callsign = one(plans, 7, ReadPlan::callsign);
        var type = one(plans, 9, ReadPlan::type);
        var registration = one(plans, 18, ReadPlan::registration);
        var operator = one(plans, 18, ReadPlan::operator);
        var aircraft = new Aircraft(
                type == null ? null : AircraftTypes.classOf(type).orElse(null),
                type == null ? null : designator(type),
                registration,
                callsign);
        var filing = FilingBuilder.builder()
                .purpose(purpose(first.status()))
                .aircraft(aircraft)
                .legs(legs(plans))
                .unit(operator)
                .remarks(remarks(plans))
                .build();
        return new FlightPlan(filing, List.copyOf(notes));
    }

    private boolean isOneKind(List<ReadPlan> plans) {
        var first = plans.get(0).message();
        if (plans.size() > MOST_LEGS) {
            faults.add("fault.legs", MOST_LEGS);
        }
        if (plans.size() > 1 && plans.stream().anyMatch(plan -> plan.message().kind() != MessageKind.FPL)) {
            faults.add("fault.plan_mixed");
            return false;
        }
        switch (first.kind()) {
            case FPL -> {}
            case CHG, DLA ->
                notes.add(
                        Sentence.of("plan.changes", String.valueOf(plans.get(0).callsign())));
            case CNL ->
                faults.at(
                        first.start(),
                        "fault.plan_cancels",
                        String.valueOf(plans.get(0).callsign()));
        }
        return true;
    }

    /** The value that all messages have. If two differ, they are not one request. */
    private @Nullable String one(List<ReadPlan> plans, int item, Function<ReadPlan, @Nullable String> value) {
        var first = value.apply(plans.get(0));
        for (var plan : plans) {
            if (!Objects.equals(first, value.apply(plan))) {
                faults.at(
                        plan.message().item(item).orElse(plan.message().start()),
                        "fault.plan_differs",
                        plan.message().number());
                break;
            }
        }
        return first;
    }

    private String designator(String type) {
        var designator = AircraftTypes.designator(type);
        if (designator.equals(AircraftTypes.NONE) || designator.equals(type)) {
            return type;
        }
        notes.add(Sentence.of("plan.designator", type, designator));
        return designator;
    }

    private static @Nullable Purpose purpose(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return status.contains(MEDICAL) ? Purpose.MEDEVAC : status.equals(HEAD_OF_STATE) ? Purpose.VIP : null;
    }

    private List<@Nullable Leg> legs(List<ReadPlan> plans) {
        var legs = new ArrayList<@Nullable Leg>();
        var after = now;
        for (var plan : plans) {
            var etd = departure(plan, after);
            var eta = etd == null || plan.needed() == null ? null : etd.plus(plan.needed());
            legs.add(new Leg(plan.from(), plan.to(), etd, eta));
            after = eta != null ? eta : etd != null ? etd : after;
            unplaced(plan);
        }
        return legs;
    }

    /** Without a day, the next such time of day: Doc 4444 has the day only if it is not the day of filing. */
    private @Nullable Instant departure(ReadPlan plan, Instant after) {
        var time = plan.departure();
        if (time == null) {
            return null;
        }
        if (plan.day() != null) {
            return plan.day().atTime(time).toInstant(ZoneOffset.UTC);
        }
        var today = LocalDate.ofInstant(after, ZoneOffset.UTC).atTime(time).toInstant(ZoneOffset.UTC);
        var next = today.isBefore(after)
                ? LocalDate.ofInstant(after, ZoneOffset.UTC)
                        .plusDays(1)
                        .atTime(time)
                        .toInstant(ZoneOffset.UTC)
                : today;
        notes.add(Sentence.of("plan.no_day", plan.message().number(), next));
        return next;
    }

    private void unplaced(ReadPlan plan) {
        Stream.of(plan.from(), plan.to())
                .filter(place -> place != null && place.code() == null && place.latitude() == null)
                .forEach(place -> notes.add(Sentence.of("plan.no_position", place.label())));
    }

    private static @Nullable String remarks(List<ReadPlan> plans) {
        var remarks = Stream.concat(
                        plans.stream()
                                .map(ReadPlan::remarks)
                                .filter(Objects::nonNull)
                                .distinct(),
                        plans.stream().map(ReadPlan::unfiled).filter(line -> !line.isEmpty()))
                .collect(Collectors.joining("\n"));
        return remarks.isEmpty() ? null : remarks;
    }
}
