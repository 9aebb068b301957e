package org.flightclearance.installation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.security.Actor;
import org.flightclearance.security.account.Installation;
import org.flightclearance.time.UtcClock;

import static org.assertj.core.api.Assertions.assertThat;

@OnBothDatabases
class OutreachServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    @Inject
    EntityManager database;

    @Inject
    Installation installation;

    @Inject
    UtcClock clock;

    @Inject
    OutreachService original;

    @Test
    void a_copy_started_elsewhere_reaches_nobody_until_an_administrator_confirms_it() {
        var copy = new OutreachService(
                database,
                installation,
                clock,
                "jdbc:h2:file:/restored/" + UUID.randomUUID() + "/tracker;USER=x",
                false);
        QuarkusTransaction.requiringNew().run(() -> {
            copy.onStart(null);
            assertThat(copy.mayReachOut()).isFalse();
            assertThat(original.mayReachOut()).isTrue();
            copy.confirm(new Actor("a.traore", Set.of(), Set.of()), NOW);
            assertThat(copy.mayReachOut()).isTrue();
            assertThat(copy.known())
                    .filteredOn(known -> known.place().equals(copy.place()))
                    .singleElement()
                    .satisfies(known -> assertThat(known.confirmedBy()).isEqualTo("a.traore"));
            // A start never undoes it, nor adds a place
            int places = copy.known().size();
            copy.onStart(null);
            assertThat(copy.known()).hasSize(places);
        });
    }
}
