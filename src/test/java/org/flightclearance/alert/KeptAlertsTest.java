package org.flightclearance.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@OnBothDatabases
class KeptAlertsTest {

    private static final Instant NOW = Instant.parse("2191-01-01T00:00:00Z");
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMIN), Set.of());

    @Inject
    KeptAlerts kept;

    @Inject
    AlertService service;

    @Inject
    EntityManager database;

    @Test
    void alerts_that_were_told_long_ago_are_deleted_with_their_mails_and_those_that_wait_are_kept() {
        var old = service.test(ADMIN, "old@example.org", NOW).alert();
        var waiting = service.test(ADMIN, "waiting@example.org", NOW).alert();
        var recent = service.test(ADMIN, "recent@example.org", NOW.plus(Duration.ofDays(1)))
                .alert();
        sent(old);
        sent(recent);
        kept.forgetBefore(NOW.plusSeconds(1));
        List<?> addresses = database.createNativeQuery(
                        "select address from alert_mail where address in ('old@example.org', 'waiting@example.org', 'recent@example.org') order by 1")
                .getResultList();
        assertThat(addresses).isEqualTo(List.of("recent@example.org", "waiting@example.org"));
        assertThat(database.find(Alert.class, old.id())).isNull();
        assertThat(database.find(Occasion.class, old.occasionId()))
                .as("that it was told is kept for good")
                .isNotNull();
        assertThat(database.find(Alert.class, waiting.id())).isNotNull();
        assertThat(database.find(Alert.class, recent.id())).isNotNull();
    }

    private void sent(Alert alert) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update alert set state = 'SENT' where id = :id")
                    .setParameter("id", alert.id())
                    .executeUpdate();
            database.createNativeQuery("update alert_mail set state = 'SENT' where id = :id")
                    .setParameter("id", alert.mailId())
                    .executeUpdate();
        });
    }
}
