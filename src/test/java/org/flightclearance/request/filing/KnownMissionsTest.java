package org.flightclearance.request.filing;

import java.time.Instant;
import java.util.Set;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What filings know of their mission without reading it again. */
@QuarkusTest
class KnownMissionsTest {

    private static final Instant AT = Instant.parse("2022-10-05T12:00:00Z");

    @Inject
    KnownMissions known;

    @Inject
    Missions missions;

    private String code;
    private Actor officer;

    @BeforeEach
    void a_mission_is_founded() {
        code = ApiClient.mission();
        officer = new Actor("somebody", Set.of(Role.OFFICER), Set.of(code));
    }

    @Test
    void a_mission_is_read_again_only_when_it_has_changed() {
        var first = now();
        assertThat(now()).isSameAs(first);
        QuarkusTransaction.requiringNew()
                .run(() -> missions.lockToChangeRules(first.mission().id(), AT));
        assertThat(now()).isNotSameAs(first);
    }

    @Test
    void a_change_that_does_not_stay_counts_in_its_own_transaction_alone() {
        var first = now();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    missions.lockToChangeRules(first.mission().id(), AT);
                    assertThat(now()).isNotSameAs(first);
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessageContaining("changed its mind");
        assertThat(now()).isSameAs(first);
    }

    @Test
    void whoever_may_not_read_a_mission_is_told_nothing_of_it_although_it_is_known() {
        now();
        var other = new Actor("other", Set.of(Role.OFFICER), Set.of(ApiClient.mission()));
        assertThat(known.visibleTo(other, code)).isEmpty();
        assertThat(known.visibleTo(officer, null)).isEmpty();
        assertThat(known.visibleTo(officer, "NONE-SUCH")).isEmpty();
    }

    private KnownMission now() {
        return known.visibleTo(officer, code).orElseThrow();
    }
}
