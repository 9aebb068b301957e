package org.flightclearance.alert;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@OnBothDatabases
class AlertTest {

    private static final Instant NOW = Instant.parse("2192-01-01T00:00:00Z");
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMIN), Set.of());

    @Inject
    AlertService service;

    @Inject
    Alerts alerts;

    @Test
    void an_alert_that_is_sent_while_its_reader_chooses_another_time_stays_sent() {
        var id = service.test(ADMIN, "reader@example.org", NOW).alert().id();
        var later = NOW.plusSeconds(3_600);
        QuarkusTransaction.requiringNew().run(() -> {
            var read = alerts.findById(id);
            CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                            .run(() -> alerts.findById(id).sent()))
                    .join();
            read.sendAt(later);
        });
        var after = QuarkusTransaction.requiringNew().call(() -> alerts.findById(id));
        assertThat(after.state()).isEqualTo(AlertState.SENT);
        assertThat(after.sendAt()).isEqualTo(later);
    }
}
