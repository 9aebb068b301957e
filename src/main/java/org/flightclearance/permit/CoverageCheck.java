package org.flightclearance.permit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.language.Sentence;
import org.flightclearance.permit.Shortfall.Condition;
import org.flightclearance.time.Validity;

/** Finds every condition of a permit that a flight does not meet. */
final class CoverageCheck {

    private final PermitTerms permit;
    private final PermitScope scope;
    private final FiledFlight flight;
    private final long flightsTaken;
    /** The times of the legs that have one, by their numbers from 1. */
    private final Map<Integer, Validity> legs = new TreeMap<>();

    private final List<Shortfall> shortfalls = new ArrayList<>();

    CoverageCheck(PermitTerms permit, FiledFlight flight, long flightsTaken) {
        this.permit = permit;
        this.scope = permit.scope();
        this.flight = flight;
        this.flightsTaken = flightsTaken;
        for (int i = 0; i < flight.legs().size(); i++) {
            var leg = flight.legs().get(i);
            if (leg.etd() != null) {
                legs.put(i + 1, time(leg.etd(), leg.eta()));
            }
        }
    }

    /** In the order of their enum. */
    List<Shortfall> shortfalls() {
        validity();
        permit.suspensions().forEach(this::suspension);
        weekdays();
        hours();
        one(Condition.PURPOSE, scope.purposes(), flight.purpose());
        one(Condition.AIRCRAFT_CLASS, scope.aircraftClasses(), flight.aircraftClass());
        registration();
        places();
        sector();
        if (scope.maxFlights() != null && flightsTaken >= scope.maxFlights()) {
            shortfalls.add(new Shortfall(Condition.FLIGHTS, taken(scope.maxFlights())));
        }
        return List.copyOf(shortfalls);
    }

    static Sentence taken(int maxFlights) {
        return Sentence.of("permit.why.flights", maxFlights);
    }

    private void validity() {
        var from = Objects.requireNonNull(permit.validity().from());
        var to = Objects.requireNonNull(permit.validity().to());
        ofLegs(Condition.BEGINS_LATER, "permit.why.begins_later", leg -> start(leg)
                .isBefore(from));
        ofLegs(Condition.LAPSED, "permit.why.lapsed", leg -> end(leg).isAfter(to));
    }

    private void suspension(PermitTerms.Suspended suspended) {
        ofLegs(
                Condition.SUSPENDED,
                "permit.why.suspended",
                leg -> suspended.period().overlaps(start(leg), end(leg)),
                suspended.period().said(permit.zone()),
                suspended.why());
    }

    private void weekdays() {
        var days = scope.weekdays();
        if (days != null) {
            ofLegs(
                    Condition.WEEKDAY,
                    "permit.why.weekday",
                    leg -> !always(leg, List.of(), local -> days.contains(local.getDayOfWeek())),
                    days);
        }
    }

    private void hours() {
        var hours = scope.hours();
        if (hours != null) {
            ofLegs(
                    Condition.HOURS,
                    "permit.why.hours",
                    leg -> !always(leg, List.of(hours.from(), hours.to()), local -> hours.include(local.toLocalTime())),
                    hours.from().toString(),
                    hours.to().toString(),
                    permit.zone().getId());
        }
    }

    private <T extends Enum<T>> void one(Condition condition, @Nullable List<T> allowed, @Nullable T stated) {
        if (allowed != null && (stated == null || !allowed.contains(stated))) {
            var key = "permit.why." + condition.name().toLowerCase(Locale.ROOT);
            shortfalls.add(new Shortfall(
                    condition,
                    stated == null ? Sentence.of(key + "_none", allowed) : Sentence.of(key, stated, allowed)));
        }
    }

    private void registration() {
        var stated = flight.registration();
        named(
                Condition.REGISTRATION,
                scope.registrations(),
                stated == null ? List.of() : List.of(stated),
                one -> one.replaceAll("[\\s-]", ""));
    }

    private void sector() {
        named(
                Condition.SECTOR,
                scope.sectors(),
                flight.sector() == null ? List.of() : List.of(flight.sector()),
                one -> one);
    }

    private void places() {
        var flown = flight.legs().stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .filter(Objects::nonNull)
                .map(Place::label)
                .distinct()
                .toList();
        named(Condition.PLACE, scope.places(), flown, one -> one);
    }

    /** @param stated none: the filing does not say it, so it is not among those that the permit names */
    private void named(
            Condition condition, @Nullable List<String> allowed, List<String> stated, UnaryOperator<String> form) {
        if (allowed == null) {
            return;
        }
        var known = allowed.stream().map(form).map(CoverageCheck::plain).toList();
        var others = stated.stream()
                .filter(one -> !known.contains(plain(form.apply(one))))
                .toList();
        var key = "permit.why." + condition.name().toLowerCase(Locale.ROOT);
        if (stated.isEmpty()) {
            shortfalls.add(new Shortfall(condition, Sentence.of(key + "_none", allowed)));
        } else if (!others.isEmpty()) {
            shortfalls.add(new Shortfall(condition, Sentence.of(key, others, allowed)));
        }
    }

    /** Without regard to case, or to blanks around and between the words. */
    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private void ofLegs(Condition condition, String key, Predicate<Validity> fails, Object... arguments) {
        var numbers = legs.entrySet().stream()
                .filter(leg -> fails.test(leg.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!numbers.isEmpty()) {
            var all = Stream.concat(Stream.of(numbers.size(), numbers), Stream.of(arguments))
                    .toArray();
            shortfalls.add(new Shortfall(condition, Sentence.of(key, all)));
        }
    }

    private boolean always(Validity leg, List<LocalTime> turns, Predicate<LocalDateTime> condition) {
        return new LocalTimes(permit.zone()).all(start(leg), end(leg), turns, condition);
    }

    /** From the ETD up to, but not at, the ETA; of a leg without an ETA, only the ETD counts. */
    private static Validity time(Instant etd, @Nullable Instant eta) {
        return new Validity(etd, eta == null || !eta.isAfter(etd) ? etd.plus(Validity.STEP) : eta);
    }

    private static Instant start(Validity leg) {
        return Objects.requireNonNull(leg.from());
    }

    private static Instant end(Validity leg) {
        return Objects.requireNonNull(leg.to());
    }
}
