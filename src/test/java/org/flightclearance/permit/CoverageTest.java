package org.flightclearance.permit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.LocalName;
import org.flightclearance.language.Wording;
import org.flightclearance.permit.PermitTerms.Suspended;
import org.flightclearance.permit.Shortfall.Condition;
import org.flightclearance.time.Validity;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {

    private static final LocalName MINISTRY = new LocalName("Ministry", "Ministère");
    private static final ZoneId BAMAKO = ZoneId.of("Africa/Bamako");

    /** Their summer times begin and end at midnight, at two o’clock, and by half an hour. */
    private static final List<ZoneId> ZONES = Stream.of("Africa/Cairo", "America/New_York", "Australia/Lord_Howe")
            .map(ZoneId::of)
            .toList();

    private static final Validity SEPTEMBER =
            new Validity(Instant.parse("2022-09-01T00:00:00Z"), Instant.parse("2022-10-01T00:00:00Z"));

    /** A permit, and the flights that are tested against it. */
    private record Case(PermitTerms permit, FiledFlight flight, long taken) {

        /** The same question, asked of every minute of every leg. */
        boolean isCoveredMinuteByMinute() {
            var scope = permit.scope();
            return flight.legs().stream().allMatch(leg -> {
                        for (var at = leg.etd(); at.isBefore(leg.eta()); at = at.plusSeconds(60)) {
                            if (!permits(at)) {
                                return false;
                            }
                        }
                        return true;
                    })
                    && (scope.purposes() == null || scope.purposes().contains(flight.purpose()))
                    && (scope.maxFlights() == null || taken < scope.maxFlights());
        }

        private boolean permits(Instant at) {
            var local = at.atZone(permit.zone());
            var hours = permit.scope().hours();
            var time = local.toLocalTime();
            boolean inHours = hours == null
                    || (hours.from().isBefore(hours.to())
                            ? !time.isBefore(hours.from()) && time.isBefore(hours.to())
                            : !time.isBefore(hours.from()) || time.isBefore(hours.to()));
            return !at.isBefore(permit.validity().from())
                    && at.isBefore(permit.validity().to())
                    && permit.suspensions().stream()
                            .noneMatch(one -> one.period().includes(at))
                    && inHours
                    && (permit.scope().weekdays() == null
                            || permit.scope().weekdays().contains(local.getDayOfWeek()));
        }
    }

    @Property(tries = 600)
    void a_flight_is_covered_exactly_if_every_minute_of_it_is(@ForAll long seed) {
        var one = random(new Random(seed));
        var coverage = Coverage.of(one.permit(), one.flight(), one.taken());
        assertThat(coverage.covers())
                .as("%s%n%s%n%s", one.permit(), one.flight(), coverage.shortfalls())
                .isEqualTo(one.isCoveredMinuteByMinute());
    }

    @Example
    void the_random_cases_include_many_of_both_kinds() {
        var covered = new Random(1)
                .longs(300)
                .filter(seed -> random(new Random(seed)).isCoveredMinuteByMinute())
                .count();
        assertThat(covered).isBetween(60L, 240L);
    }

    @Example
    void a_permit_ends_with_the_last_instant_of_its_last_day_in_the_zone_of_the_authority() {
        assertThat(missed(SEPTEMBER, List.of(), leg("2022-09-30T22:00:00Z", "2022-10-01T00:00:00Z")))
                .isEmpty();
        assertThat(missed(SEPTEMBER, List.of(), leg("2022-09-30T22:00:00Z", "2022-10-01T00:00:00.000001Z")))
                .containsExactly(Condition.LAPSED);
        assertThat(missed(SEPTEMBER, List.of(), leg("2022-09-01T00:00:00Z", "2022-09-01T01:00:00Z")))
                .isEmpty();
        assertThat(missed(SEPTEMBER, List.of(), leg("2022-08-31T23:59:59.999999Z", "2022-09-01T01:00:00Z")))
                .containsExactly(Condition.BEGINS_LATER);
    }

    @Example
    void a_suspension_counts_from_its_first_instant_to_the_one_before_its_end() {
        var suspended = List.of(new Suspended(
                new Validity(Instant.parse("2022-09-16T00:00:00Z"), Instant.parse("2022-09-21T00:00:00Z")), "A call"));
        assertThat(missed(SEPTEMBER, suspended, leg("2022-09-15T22:00:00Z", "2022-09-16T00:00:00Z")))
                .isEmpty();
        assertThat(missed(SEPTEMBER, suspended, leg("2022-09-15T22:00:00Z", "2022-09-16T00:00:00.000001Z")))
                .containsExactly(Condition.SUSPENDED);
        assertThat(missed(SEPTEMBER, suspended, leg("2022-09-21T00:00:00Z", "2022-09-21T01:00:00Z")))
                .isEmpty();
    }

    @Example
    void every_condition_that_is_not_met_has_its_reason_in_both_languages() {
        var scope = new PermitScope(
                List.of(Purpose.CARGO),
                List.of(AircraftClass.FIXED_WING),
                List.of("UN 832"),
                List.of("Ber", "GAKL"),
                List.of("North"),
                List.of(DayOfWeek.MONDAY),
                new Hours(LocalTime.of(6, 0), LocalTime.of(18, 0)),
                2);
        var permit = new PermitTerms("AV/1", MINISTRY, BAMAKO, SEPTEMBER, scope, List.of());
        var flight = new FiledFlight(
                Purpose.ISR,
                AircraftClass.UAV,
                null,
                "East",
                List.of(
                        leg("2022-09-06T17:00:00Z", "2022-09-06T18:30:00Z"),
                        leg("2022-10-02T07:00:00Z", "2022-10-02T08:00:00Z")));
        var coverage = Coverage.of(permit, flight, 2);
        assertThat(coverage.shortfalls())
                .extracting(Shortfall::condition)
                .containsExactly(
                        Condition.LAPSED,
                        Condition.WEEKDAY,
                        Condition.HOURS,
                        Condition.PURPOSE,
                        Condition.AIRCRAFT_CLASS,
                        Condition.REGISTRATION,
                        Condition.PLACE,
                        Condition.SECTOR,
                        Condition.FLIGHTS);
        assertThat(Wording.in(Language.EN).say(coverage.why()))
                .startsWith(
                        "Permit “AV/1” of Ministry is valid from 1 September 2022 to 30 September 2022.",
                        "Leg 2 is not over when the permit ends.",
                        "Legs 1, 2 are flown on a day for which the permit is not valid. It is valid on these days: Monday.",
                        "Leg 1 is flown outside the hours of the permit, 06:00 to 18:00 (Africa/Bamako).",
                        "The permit is not for the purpose drone surveillance (ISR), only for: cargo.")
                .endsWith("The permit allows 2 flights, and all of them are used.");
        assertThat(Wording.in(Language.FR).say(coverage.why()))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .anyMatch(sentence -> sentence.contains("Ministère"));
    }

    @Example
    void names_are_compared_as_people_write_them() {
        var scope = new PermitScope(null, null, List.of("UN-832"), List.of("gagO", "Ber"), null, null, null, null);
        var permit = new PermitTerms("AV/1", MINISTRY, BAMAKO, SEPTEMBER, scope, List.of());
        var flight = new FiledFlight(
                Purpose.CARGO, null, "un 832", null, List.of(leg("2022-09-06T17:00:00Z", "2022-09-06T18:30:00Z")));
        assertThat(Coverage.of(permit, flight, 0).covers()).isTrue();
    }

    @Example
    void a_permit_stands_by_its_validity_and_its_suspensions() {
        var suspended = new Suspended(new Validity(Instant.parse("2022-09-16T00:00:00Z"), null), "A call");
        var permit = new PermitTerms("AV/1", MINISTRY, BAMAKO, SEPTEMBER, PermitScope.ALL, List.of(suspended));
        assertThat(permit.stateAt(Instant.parse("2022-08-31T23:59:59Z"))).isEqualTo(PermitState.NOT_YET_VALID);
        assertThat(permit.stateAt(Instant.parse("2022-09-01T00:00:00Z"))).isEqualTo(PermitState.IN_FORCE);
        assertThat(permit.stateAt(Instant.parse("2022-09-16T00:00:00Z"))).isEqualTo(PermitState.SUSPENDED);
        assertThat(permit.stateAt(Instant.parse("2022-10-01T00:00:00Z"))).isEqualTo(PermitState.LAPSED);
    }

    private static List<Condition> missed(Validity validity, List<Suspended> suspended, Leg leg) {
        var permit = new PermitTerms("AV/1", MINISTRY, BAMAKO, validity, PermitScope.ALL, suspended);
        var flight = new FiledFlight(Purpose.ISR, AircraftClass.UAV, null, null, List.of(leg));
        return Coverage.of(permit, flight, 0).shortfalls().stream()
                .map(Shortfall::condition)
                .toList();
    }

    private static Leg leg(String etd, String eta) {
        return new Leg(
                Place.aerodrome("GAGO"), Place.strip("Ber", 16.83, -2.52), Instant.parse(etd), Instant.parse(eta));
    }

    /** A permit of some days around a change of the clocks, and a flight of one to three legs in about that time. */
    private static Case random(Random random) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var change = zone.getRules()
                .nextTransition(Instant.parse("2023-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(700))))
                .getInstant();
        var day = LocalDate.ofInstant(change, zone);
        var validity = new Validity(
                day.minusDays(random.nextInt(6)).atStartOfDay(zone).toInstant(),
                day.plusDays(1L + random.nextInt(6)).atStartOfDay(zone).toInstant());
        var suspensions = new ArrayList<Suspended>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var from = change.plus(Duration.ofMinutes(random.nextInt(10_000) - 5_000));
            suspensions.add(new Suspended(
                    new Validity(
                            from, random.nextInt(4) == 0 ? null : from.plusSeconds(60L * (1 + random.nextInt(600)))),
                    "why"));
        }
        var scope = new PermitScope(
                random.nextInt(4) == 0 ? List.of(Purpose.CARGO) : null,
                null,
                null,
                null,
                null,
                weekdays(random),
                hours(random, LocalTime.ofInstant(change, zone)),
                random.nextInt(4) == 0 ? 1 + random.nextInt(2) : null);
        var legs = new ArrayList<Leg>();
        int away = random.nextBoolean() ? 200 : 1_500;
        var at = change.plus(Duration.ofMinutes(random.nextInt(2 * away) - away));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var eta = at.plusSeconds(60L * (1 + random.nextInt(random.nextInt(5) == 0 ? 2_000 : 200)));
            legs.add(leg(at.toString(), eta.toString()));
            at = eta.plusSeconds(60L * random.nextInt(120));
        }
        return new Case(
                new PermitTerms("AV/1", MINISTRY, zone, validity, scope, suspensions),
                new FiledFlight(
                        random.nextInt(6) == 0 ? Purpose.ISR : Purpose.CARGO, AircraftClass.UAV, null, null, legs),
                random.nextInt(3));
    }

    private static @Nullable List<DayOfWeek> weekdays(Random random) {
        return random.nextInt(3) > 0
                ? null
                : Stream.of(DayOfWeek.values())
                        .filter(any -> random.nextInt(5) > 0)
                        .toList();
    }

    /** Mostly long ones, some of them past midnight, and half of them with a bound near the change of the clocks. */
    private static @Nullable Hours hours(Random random, LocalTime change) {
        var near = change.plusMinutes(random.nextInt(240) - 120);
        var from = random.nextBoolean() ? near : LocalTime.of(random.nextInt(24), random.nextInt(60));
        var length = 600 + random.nextInt(830);
        return random.nextInt(5) > 1
                ? null
                : random.nextBoolean()
                        ? new Hours(from, from.plusMinutes(length))
                        : new Hours(from.minusMinutes(length), from);
    }
}
