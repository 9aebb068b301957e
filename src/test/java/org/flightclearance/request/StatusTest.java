package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.notice.Clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.unsentDrone;

@OnBothDatabases
class StatusTest {

    private static final Instant AS_OF = Instant.parse("2022-10-07T06:00:00Z");

    @Inject
    Session database;

    @Test
    void java_and_sql_agree_on_the_status_of_every_combination() {
        var mission = mission();
        var reference = file(requester(mission), unsentDrone(mission));
        var endings = new ArrayList<Instant>();
        endings.add(null);
        for (long micros = -2; micros <= 2; micros++) {
            endings.add(AS_OF.plus(Duration.ofNanos(1000 * micros)));
        }
        int compared = 0;
        for (var sent : List.of(true, false)) {
            for (var clearance : Clearance.values()) {
                for (var endsAt : endings) {
                    for (var endsAs : Status.values()) {
                        setColumns(reference, sent, clearance, endsAt, endsAt == null ? null : endsAs);
                        assertThat(statusInSql(reference))
                                .as("sent %s, %s, ends %s as %s", sent, clearance, endsAt, endsAs)
                                .isEqualTo(Status.at(AS_OF, sent, clearance, endsAt, endsAs)
                                        .name());
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(2 * 2 * 6 * 7);
    }

    private void setColumns(String reference, boolean sent, Clearance clearance, Instant endsAt, Status endsAs) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        """
                                update flight_request set sent_at = :sent, clearance = :clearance, ends_at = :ends,
                                    ends_as = :as where reference = :reference""")
                .setParameter("sent", sent ? AS_OF.minus(Duration.ofDays(1)) : null, Instant.class)
                .setParameter("clearance", clearance.name())
                .setParameter("ends", endsAt, Instant.class)
                .setParameter("as", endsAs == null ? null : endsAs.name(), String.class)
                .setParameter("reference", reference)
                .executeUpdate());
    }

    private String statusInSql(String reference) {
        return QuarkusTransaction.requiringNew().call(() -> database.createQuery(
                        "select " + Status.HQL.formatted("r") + " from FlightRequest r where r.reference = :reference",
                        String.class)
                .setParameter("asOf", AS_OF)
                .setParameter("reference", reference)
                .getSingleResult());
    }
}
