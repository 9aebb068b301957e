package org.flightclearance.operate;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.publication.PublicationInput;
import org.flightclearance.publication.PublicationService;
import org.flightclearance.publication.Recounts;
import org.flightclearance.publication.Recounts.Recount;
import org.flightclearance.report.Basis;
import org.flightclearance.report.RandomHistories;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The published reports that a check computes anew. */
@OnBothDatabases
class RecountTest {

    private static final int REQUESTS = 30;
    private static final Instant FIRST = Instant.parse("2022-09-01T00:00:00Z");
    private static final Instant THEN = Instant.parse("2022-12-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2023-03-01T00:00:00Z");

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    PublicationService publishing;

    @Inject
    Recounts recounts;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    private String mission;

    @BeforeEach
    void publish() {
        mission = ApiClient.mission("Europe/Nicosia");
        record(1, FIRST);
        publishing.publish(
                new Actor("chief", Set.of(Role.MANAGER), Set.of(mission)),
                THEN,
                new PublicationInput(
                        mission,
                        LocalDate.parse("2022-10-04"),
                        LocalDate.parse("2022-12-29"),
                        Basis.SENT,
                        "Fourth report",
                        LocalDate.parse("2022-12-20"),
                        null));
    }

    @Test
    void what_was_recorded_since_is_named_and_is_no_fault() {
        record(10, THEN.plusSeconds(1));
        var recount = recount();
        assertThat(recount.isAsPublished()).isTrue();
        assertThat(recount.today().requests()).isNotEmpty();
        assertThat(RecountApplication.words(recount))
                .contains("Report “Fourth report” of %s, 2022-10-04 to 2022-12-29, published %s: "
                                .formatted(mission, THEN)
                        + "the same figures, computed anew as of its publication.")
                .contains("  Recorded since then, so no fault. Requests that are counted differently today: "
                        + recount.today().requests().size())
                .anySatisfy(
                        line -> assertThat(line).matches("    \\S+: .* then, .* now; \\w+ recorded 202\\S+ by \\S+.*"))
                .noneSatisfy(line -> assertThat(line).startsWith("FAULT"));
    }

    @Test
    void other_names_and_another_order_of_the_lists_of_the_mission_are_no_fault() {
        ApiClient.as(ApiClient.ADMIN)
                .body(
                        """
                        {"sectors": ["Bamako", "North", "West", "Centre", "Eastern"],
                         "authorities": ["Ministry of Foreign Affairs", "Ministry of Transport"]}""")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        // It still holds the mission as it was when the report was published
        entities.clear();
        var recount = recount();
        assertThat(keys(recount.then().now(), "sector"))
                .hasSizeGreaterThan(1)
                .isNotEqualTo(keys(recount.then().then(), "sector"));
        assertThat(recount.differingFigures()).isEmpty();
        assertThat(recount.isAsPublished()).isTrue();
    }

    @Test
    void what_was_changed_in_the_database_is_a_fault() throws SQLException {
        assertThat(recount().isAsPublished()).isTrue();
        tamper(
                "update flight_request set sector = 'Nowhere' where mission_id = (select id from mission where code = ?)");
        tamper(
                "update history_entry set sector = 'Nowhere' where mission_id = (select id from mission where code = ?)");
        var tampered = recount();
        assertThat(tampered.isAsPublished()).isFalse();
        assertThat(RecountApplication.words(tampered))
                .anySatisfy(line -> assertThat(line).startsWith("FAULT: Report “Fourth report” of " + mission))
                .anySatisfy(line -> assertThat(line).contains("sector"))
                .as("a row that is lost is named")
                .contains("  sector East: no such row now");
    }

    private static List<String> keys(JsonNode report, String breakdown) {
        return report.path("by").path(breakdown).findValuesAsText("key");
    }

    private Recount recount() {
        return recounts.ofNewest(LATER).stream()
                .filter(recount -> recount.publication().mission().code().equals(mission))
                .findFirst()
                .orElseThrow();
    }

    private void tamper(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, mission);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private void record(int seed, Instant from) {
        new RandomHistories(seed, mission, filing, service).record(REQUESTS, from);
    }
}
