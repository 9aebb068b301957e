package org.flightclearance.request.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.sentDrone;

@QuarkusTest
@OnBothDatabases
class KeptRequestsTest {

    @Inject
    KeptRequests kept;

    @Inject
    RequestQueries queries;

    @Inject
    RequestSearch search;

    @Inject
    Missions missions;

    @Inject
    FlightRequests requests;

    @Inject
    EntityManager database;

    private String mission;
    private UUID first;
    private UUID second;

    @BeforeEach
    void file() {
        mission = mission();
        first = id(ApiClient.file(officer(mission), sentDrone(mission)));
        second = id(ApiClient.file(officer(mission), sentDrone(mission)));
    }

    @Test
    void only_what_has_changed_is_read_again() {
        var before = kept(second, first);
        assertThat(before).extracting(FlightRequest::id).containsExactly(second, first);
        ApiClient.answer(mission, before.get(1).reference(), "approved", "2022-10-05T08:00:00Z");
        var after = kept(first, second);
        assertThat(after.get(0)).isNotSameAs(before.get(1));
        assertThat(after.get(0).answers()).hasSize(1);
        assertThat(after.get(1)).isSameAs(before.get(0));
    }

    @Test
    void what_a_transaction_changes_and_takes_back_is_not_kept() {
        var reference = kept(first).get(0).reference();
        var recordedAt = Instant.parse("2022-10-05T09:00:00Z");
        QuarkusTransaction.begin();
        database.find(FlightRequest.class, first).recordedAt(recordedAt);
        database.flush();
        assertThat(kept(first).get(0).changedAt()).isEqualTo(recordedAt);
        QuarkusTransaction.rollback();
        ApiClient.answer(mission, reference, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        assertThat(kept(first).get(0).answers()).hasSize(1);
    }

    private List<FlightRequest> kept(UUID... ids) {
        var manager = new Actor("somebody", Set.of(Role.MANAGER), Set.of(mission));
        var among = List.of(missions.of(manager, mission));
        var listed = search.find(
                queries.of(among, RequestFilter.withStatus(Set.of()), Instant.EPOCH),
                RequestQuery.Part.after(null, RequestOrder.NEWEST_FIRST, 9));
        return kept.read(
                Stream.of(ids)
                        .map(id -> listed.stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst()
                                .orElseThrow())
                        .toList(),
                among);
    }

    private UUID id(String reference) {
        return requests.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(mission)), reference)
                .id();
    }
}
