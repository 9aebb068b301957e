package org.flightclearance.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.aerodrome.AerodromeProfile;
import org.flightclearance.aerodrome.AerodromeService;
import org.flightclearance.flight.Purpose;
import org.flightclearance.journal.Change;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FoundConflict;
import org.flightclearance.request.Move;
import org.flightclearance.request.Status;
import org.flightclearance.request.change.TouchedRequest;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.restriction.ConflictKind;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.restriction.Restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.flightclearance.api.ApiClient.aerodrome;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.rules.SomeFlights.ADMIN;

/** The effect of changed restrictions on requests. The current time is Wednesday, 5 October 2022, noon UTC. */
@OnBothDatabases
class ConflictUpdateTest {

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

    @Inject
    AerodromeService aerodromes;

    @Inject
    EntityManager database;

    private String mission;

    @BeforeEach
    void found() {
        mission = mission();
    }

    @Test
    void a_request_filed_under_a_zone_has_a_conflict_and_is_not_refused() {
        service.bring(ADMIN, SENT, zone(ON_THE_WAY), false, Findings.noting());
        var request = flights.request(file(DEPARTURE));
        assertThat(request.conflicts())
                .extracting(FoundConflict::name, FoundConflict::kind, FoundConflict::leg)
                .containsExactly(tuple("A zone", RestrictionKind.NO_FLY_ZONE, 1));
        assertThat(request.derived().conflict()).isEqualTo(ConflictKind.NO_FLY_ZONE);
        assertThat(request.statusAt(NOW)).isEqualTo(Status.PENDING);
    }

    @Test
    void a_new_zone_affects_open_requests_and_approved_ones_that_have_not_departed() {
        var open = file(DEPARTURE);
        var approved = flights.answered(file(DEPARTURE), Outcome.APPROVED, NOW.minusSeconds(60));
        flights.answered(file(DEPARTURE), Outcome.DENIED, NOW.minusSeconds(60));
        file(NOW.minus(Duration.ofHours(2)));
        var flown = file(NOW.minus(Duration.ofHours(2)));
        flights.answered(flown, Outcome.APPROVED, SENT.plus(Duration.ofHours(1)));
        var touched = service.bring(ADMIN, NOW, zone(ON_THE_WAY), false, Findings.noting())
                .touched();
        assertThat(touched)
                .extracting(TouchedRequest::reference, TouchedRequest::status, TouchedRequest::legs)
                .containsExactly(tuple(open, Status.PENDING, List.of(1)), tuple(approved, Status.APPROVED, List.of(1)));
        assertThat(flights.request(open).derived().conflict()).isEqualTo(ConflictKind.NO_FLY_ZONE);
        assertThat(flights.moves(open)).endsWith(Move.NEW_TERMS);
        assertThat(flights.history(open).get(2).why()).isEqualTo("A zone: a letter");
    }

    @Test
    void an_approved_request_shows_a_new_zone_but_is_counted_as_when_it_was_approved() {
        var approved = flights.answered(file(DEPARTURE), Outcome.APPROVED, NOW.minusSeconds(60));
        service.bring(ADMIN, NOW, zone(ON_THE_WAY), false, Findings.noting());
        var request = flights.request(approved);
        assertThat(request.conflicts()).hasSize(1);
        assertThat(request.derived().conflict()).isEqualTo(ConflictKind.NEITHER);
        assertThat(flights.moves(approved)).endsWith(Move.NEW_TERMS);
    }

    @Test
    void an_approved_request_that_is_amended_shows_its_conflicts_but_is_counted_as_when_it_was_approved() {
        var approved = flights.answered(file(DEPARTURE), Outcome.APPROVED, NOW.minusSeconds(60));
        var open = file(DEPARTURE);
        var later = DEPARTURE.plus(Duration.ofHours(2));
        service.bring(
                ADMIN,
                NOW,
                during(DEPARTURE.plus(Duration.ofHours(1)).toString(), "2023-03-31")
                        .apply(zone(ON_THE_WAY)),
                false,
                Findings.noting());
        for (var reference : List.of(approved, open)) {
            assertThat(flights.request(reference).conflicts()).isEmpty();
            flights.amended(reference, later, NOW.plusSeconds(60));
            assertThat(flights.request(reference).conflicts()).hasSize(1);
        }
        assertThat(flights.request(approved).derived().conflict()).isEqualTo(ConflictKind.NEITHER);
        assertThat(flights.request(open).derived().conflict()).isEqualTo(ConflictKind.NO_FLY_ZONE);
    }

    @Test
    void a_zone_elsewhere_affects_no_request_and_writes_no_history() {
        var open = file(DEPARTURE);
        assertThat(service.bring(ADMIN, NOW, zone(FAR_AWAY), false, Findings.noting())
                        .touched())
                .isEmpty();
        assertThat(flights.moves(open)).containsExactly(Move.FILE, Move.SEND);
    }

    @Test
    void a_trial_run_names_the_affected_requests_and_stores_nothing() {
        var open = file(DEPARTURE);
        assertThat(service.bring(ADMIN, NOW, zone(ON_THE_WAY), true, Findings.noting())
                        .touched())
                .extracting(TouchedRequest::reference)
                .containsExactly(open);
        assertThat(flights.request(open).conflicts()).isEmpty();
        assertThat(SomeFlights.inTransaction(() -> restrictions.of(missions.of(ADMIN, mission))))
                .isEmpty();
    }

    @Test
    void a_zone_that_ends_before_the_flight_no_longer_affects_it() {
        var open = file(DEPARTURE);
        var id = service.bring(ADMIN, NOW, zone(ON_THE_WAY), false, Findings.noting())
                .id();
        var lifted = during("2022-01-15", DEPARTURE.toString());
        assertThat(service.change(ADMIN, NOW, Objects.requireNonNull(id), lifted, true, Findings.noting())
                        .touched())
                .isEmpty();
        assertThat(flights.request(open).conflicts()).hasSize(1);
        service.change(ADMIN, NOW, id, lifted, false, Findings.noting());
        assertThat(flights.request(open).conflicts()).isEmpty();
        assertThat(flights.request(open).derived().conflict()).isEqualTo(ConflictKind.NEITHER);
        service.change(
                ADMIN, NOW, id, during("2022-01-15", DEPARTURE.plusNanos(1000).toString()), false, Findings.noting());
        assertThat(flights.request(open).conflicts()).hasSize(1);
    }

    @Test
    void another_kind_of_restriction_is_in_the_history_and_changes_no_report_of_the_past() {
        var open = file(DEPARTURE);
        var approved = flights.answered(file(DEPARTURE), Outcome.APPROVED, NOW.minusSeconds(60));
        var id = service.bring(ADMIN, NOW.minusSeconds(60), closed(List.of("East")), false, Findings.noting())
                .id();
        service.change(
                ADMIN,
                NOW.plusSeconds(60),
                Objects.requireNonNull(id),
                said -> said(RestrictionKind.SUSPENSION, "A zone", null, null),
                false,
                Findings.noting());
        var quarter = LocalDate.of(2022, 10, 1);
        assertThat(flights.report(mission, quarter, NOW.plusSeconds(60)))
                .contains("suspension")
                .doesNotContain("no_fly_zone");
        assertThat(flights.report(mission, quarter, NOW))
                .contains("no_fly_zone")
                .doesNotContain("suspension");
        assertThat(flights.moves(open)).endsWith(Move.NEW_TERMS, Move.NEW_TERMS);
        assertThat(flights.history(open).get(3).changes())
                .containsExactly(new Change("/conflict", "no_fly_zone", "suspension"));
        assertThat(flights.moves(approved))
                .as("what it shows has changed as well")
                .endsWith(Move.NEW_TERMS, Move.NEW_TERMS);
    }

    @Test
    void a_request_in_a_zone_and_under_a_suspension_counts_as_both() {
        service.bring(ADMIN, SENT, zone(ON_THE_WAY), false, Findings.noting());
        service.bring(ADMIN, SENT, suspension(List.of(Purpose.ISR)), false, Findings.noting());
        service.bring(ADMIN, SENT, suspension(List.of(Purpose.CARGO)), false, Findings.noting());
        assertThat(flights.request(file(DEPARTURE)).derived().conflict()).isEqualTo(ConflictKind.BOTH);
        var vip = flights.file(mission, Purpose.VIP, SENT, DEPARTURE.plus(Duration.ofDays(40)));
        assertThat(flights.request(vip).derived().conflict()).isEqualTo(ConflictKind.NO_FLY_ZONE);
    }

    @Test
    void a_new_restriction_changes_no_figure_of_a_quarter_that_has_ended() {
        var later = Instant.parse("2023-01-15T12:00:00Z");
        file(DEPARTURE);
        flights.answered(file(Instant.parse("2023-02-12T06:00:00Z")), Outcome.APPROVED, NOW);
        var before = flights.report(mission, LocalDate.of(2022, 10, 1), later);
        assertThat(before).contains("neither");
        var touched = service.bring(ADMIN, later, zone(ON_THE_WAY), false, Findings.noting())
                .touched();
        assertThat(touched)
                .as("the approved request that has not departed is reported")
                .hasSize(1);
        assertThat(flights.report(mission, LocalDate.of(2022, 10, 1), later.plusSeconds(60)))
                .isEqualTo(before);
    }

    @Test
    void only_officers_of_the_mission_and_administrators_may_change_restrictions() {
        var elsewhere = SomeFlights.officer("ELSEWHERE");
        assertThatThrownBy(() -> service.bring(elsewhere, NOW, zone(ON_THE_WAY), false, Findings.noting()))
                .isInstanceOf(Refused.class);
        var id = service.bring(SomeFlights.officer(mission), NOW, zone(ON_THE_WAY), false, Findings.noting())
                .id();
        assertThatThrownBy(() -> service.change(
                        elsewhere, NOW, Objects.requireNonNull(id), said -> said, false, Findings.noting()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void while_an_aerodrome_moves_every_mission_is_locked_so_that_a_new_restriction_waits() {
        var code = aerodrome("Gao");
        QuarkusTransaction.requiringNew().run(() -> {
            aerodromes.change(
                    ADMIN,
                    NOW,
                    code,
                    said -> new AerodromeProfile(said.code(), said.name(), 16.5, -1.5, said.country()));
            assertThat(CompletableFuture.supplyAsync(this::notLocked).join()).isEmpty();
        });
        assertThat(notLocked()).isEqualTo(List.of(mission));
    }

    private List<?> notLocked() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select code from mission where code = :code for update skip locked")
                .setParameter("code", mission)
                .getResultList());
    }

    private String file(Instant departure) {
        return flights.file(mission, Purpose.ISR, SENT, departure);
    }

    private RestrictionProfile zone(String coordinates) {
        return said(RestrictionKind.NO_FLY_ZONE, "A zone", polygon(coordinates), null);
    }

    private RestrictionProfile closed(List<String> sectors) {
        return new RestrictionProfile(
                mission,
                RestrictionKind.NO_FLY_ZONE,
                "A zone",
                null,
                sectors,
                null,
                null,
                "2022-01-15",
                "2023-03-31",
                "a letter");
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
