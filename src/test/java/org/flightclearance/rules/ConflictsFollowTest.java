package org.flightclearance.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FoundConflict;
import org.flightclearance.request.Move;
import org.flightclearance.request.Outcome;
import org.flightclearance.request.Status;
import org.flightclearance.request.change.TouchedRequest;
import org.flightclearance.restriction.ConflictKind;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.restriction.Restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.rules.SomeFlights.ADMIN;

/** The effect of changed restrictions on requests. The time is Wednesday, 5 October 2022, noon. */
@OnBothDatabases
class ConflictsFollowTest {

    private static final Instant NOW = Instant.parse("2022-10-05T12:00:00Z");
    private static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
    private static final Instant DEPARTURE = Instant.parse("2022-10-12T06:00:00Z");

    /** Between Gao and Timbuktu. */
    private static final String ON_THE_WAY = "[[[-2, 16], [-1, 16], [-1, 17], [-2, 17], [-2, 16]]]";

    private static final String FAR_AWAY = "[[[10, 10], [11, 10], [11, 11], [10, 11], [10, 10]]]";

    @Inject
    SomeFlights flights;

    @Inject
    RestrictionService service;

    @Inject
    Restrictions restrictions;

    @Inject
    Missions missions;

    private String mission;

    @BeforeEach
    void found() {
        mission = mission();
    }

    @Test
    void a_zone_that_is_there_stands_against_what_is_filed_and_refuses_nothing() {
        service.bring(ADMIN, SENT, zone(ON_THE_WAY), false);
        var request = flights.request(file(DEPARTURE));
        assertThat(request.conflicts())
                .extracting(FoundConflict::name, FoundConflict::kind, FoundConflict::leg)
                .containsExactly(tuple("A zone", RestrictionKind.NO_FLY_ZONE, 1));
        assertThat(request.derived().conflict()).isEqualTo(ConflictKind.NO_FLY_ZONE);
        assertThat(request.statusAt(NOW)).isEqualTo(Status.PENDING);
    }

    @Test
    void a_new_zone_touches_open_and_approved_flights_to_come_and_nothing_else() {
        var open = file(DEPARTURE);
        var approved = flights.answered(file(DEPARTURE), Outcome.APPROVED, NOW.minusSeconds(60));
        flights.answered(file(DEPARTURE), Outcome.DENIED, NOW.minusSeconds(60));
        file(NOW.minus(Duration.ofHours(2)));
        var flown = file(NOW.minus(Duration.ofHours(2)));
        flights.answered(flown, Outcome.APPROVED, SENT.plus(Duration.ofHours(1)));
        var touched = service.bring(ADMIN, NOW, zone(ON_THE_WAY), false).touched();
        assertThat(touched)
                .extracting(TouchedRequest::reference, TouchedRequest::status, TouchedRequest::legs)
                .containsExactly(tuple(open, Status.PENDING, List.of(1)), tuple(approved, Status.APPROVED, List.of(1)));
        assertThat(flights.request(open).derived().conflict()).isEqualTo(ConflictKind.NO_FLY_ZONE);
        assertThat(flights.moves(open)).endsWith(Move.NEW_TERMS);
        assertThat(flights.history(open).get(2).why()).isEqualTo("A zone: a letter");
    }

    @Test
    void an_approved_flight_shows_the_zone_and_counts_as_it_did_when_it_was_approved() {
        var approved = flights.answered(file(DEPARTURE), Outcome.APPROVED, NOW.minusSeconds(60));
        service.bring(ADMIN, NOW, zone(ON_THE_WAY), false);
        var request = flights.request(approved);
        assertThat(request.conflicts()).hasSize(1);
        assertThat(request.derived().conflict()).isEqualTo(ConflictKind.NEITHER);
        assertThat(flights.moves(approved)).endsWith(Move.NEW_TERMS);
    }

    @Test
    void a_zone_elsewhere_touches_nothing_and_leaves_no_entry() {
        var open = file(DEPARTURE);
        assertThat(service.bring(ADMIN, NOW, zone(FAR_AWAY), false).touched()).isEmpty();
        assertThat(flights.moves(open)).containsExactly(Move.FILE, Move.SEND);
    }

    @Test
    void a_rehearsal_says_what_would_be_touched_and_stores_nothing() {
        var open = file(DEPARTURE);
        assertThat(service.bring(ADMIN, NOW, zone(ON_THE_WAY), true).touched())
                .extracting(TouchedRequest::reference)
                .containsExactly(open);
        assertThat(flights.request(open).conflicts()).isEmpty();
        assertThat(SomeFlights.inTransaction(() -> restrictions.of(missions.of(ADMIN, mission))))
                .isEmpty();
    }

    @Test
    void a_zone_that_is_lifted_before_the_flight_no_longer_stands_against_it() {
        var open = file(DEPARTURE);
        var id = service.bring(ADMIN, NOW, zone(ON_THE_WAY), false).id();
        var lifted = during("2022-01-15", DEPARTURE.toString());
        assertThat(service.change(ADMIN, NOW, Objects.requireNonNull(id), lifted, true)
                        .touched())
                .isEmpty();
        assertThat(flights.request(open).conflicts()).hasSize(1);
        service.change(ADMIN, NOW, id, lifted, false);
        assertThat(flights.request(open).conflicts()).isEmpty();
        assertThat(flights.request(open).derived().conflict()).isEqualTo(ConflictKind.NEITHER);
        service.change(
                ADMIN, NOW, id, during("2022-01-15", DEPARTURE.plusNanos(1000).toString()), false);
        assertThat(flights.request(open).conflicts()).hasSize(1);
    }

    @Test
    void in_a_zone_and_under_a_suspension_is_both() {
        service.bring(ADMIN, SENT, zone(ON_THE_WAY), false);
        service.bring(ADMIN, SENT, suspension(List.of(Purpose.ISR)), false);
        service.bring(ADMIN, SENT, suspension(List.of(Purpose.CARGO)), false);
        assertThat(flights.request(file(DEPARTURE)).derived().conflict()).isEqualTo(ConflictKind.BOTH);
        var vip = flights.file(mission, Purpose.VIP, SENT, DEPARTURE.plus(Duration.ofDays(40)));
        assertThat(flights.request(vip).derived().conflict()).isEqualTo(ConflictKind.NO_FLY_ZONE);
    }

    @Test
    void no_figure_of_a_quarter_that_has_ended_changes_with_a_restriction() {
        var later = Instant.parse("2023-01-15T12:00:00Z");
        file(DEPARTURE);
        flights.answered(file(Instant.parse("2023-02-12T06:00:00Z")), Outcome.APPROVED, NOW);
        var before = flights.report(mission, LocalDate.of(2022, 10, 1), later);
        assertThat(before).contains("neither");
        var touched = service.bring(ADMIN, later, zone(ON_THE_WAY), false).touched();
        assertThat(touched).as("the approved flight to come is told of").hasSize(1);
        assertThat(flights.report(mission, LocalDate.of(2022, 10, 1), later.plusSeconds(60)))
                .isEqualTo(before);
    }

    @Test
    void officers_of_the_mission_record_restrictions_and_nobody_else_but_administrators() {
        var elsewhere = SomeFlights.officer("ELSEWHERE");
        assertThatThrownBy(() -> service.bring(elsewhere, NOW, zone(ON_THE_WAY), false))
                .isInstanceOf(Refused.class);
        var id = service.bring(SomeFlights.officer(mission), NOW, zone(ON_THE_WAY), false)
                .id();
        assertThatThrownBy(() -> service.change(elsewhere, NOW, Objects.requireNonNull(id), said -> said, false))
                .isInstanceOf(Refused.class);
    }

    private String file(Instant departure) {
        return flights.file(mission, Purpose.ISR, SENT, departure);
    }

    private RestrictionProfile zone(String coordinates) {
        return said(RestrictionKind.NO_FLY_ZONE, "A zone", polygon(coordinates), null);
    }

    private RestrictionProfile suspension(List<Purpose> purposes) {
        return said(RestrictionKind.SUSPENSION, "A stop", null, purposes);
    }

    private RestrictionProfile said(
            RestrictionKind kind, String name, @Nullable JsonNode area, @Nullable List<Purpose> purposes) {
        return new RestrictionProfile(
                mission, kind, name, area, null, purposes, null, "2022-01-15", "2023-03-31", "a letter");
    }

    private static UnaryOperator<RestrictionProfile> during(String from, String to) {
        return said -> new RestrictionProfile(
                said.mission(),
                said.kind(),
                said.name(),
                said.area(),
                said.sectors(),
                said.purposes(),
                said.aircraftClasses(),
                from,
                to,
                said.source());
    }

    private static JsonNode polygon(String coordinates) {
        try {
            return new ObjectMapper().readTree("{\"type\": \"Polygon\", \"coordinates\": " + coordinates + "}");
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }
}
