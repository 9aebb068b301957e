package org.flightclearance.database;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import org.flightclearance.security.RightsBefore;

/** The migrations on a database of its own, without the application. */
class MigrationsOnH2Test {

    private static final String DATABASE = "jdbc:h2:mem:migrated";

    @Test
    void requests_from_before_the_upgrade_are_found_like_new_ones_and_events_and_figures_begin_with_it()
            throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE)) {
            flyway().target(RecordedEarlier.VERSION).load().migrate();
            RecordedEarlier.in(connection);
            RightsBefore.in(connection);
            flyway().target(RecordedEarlier.BEFORE_EVENTS).load().migrate();
            RecordedEarlier.awaitAnswers(connection);
            flyway().target(RecordedEarlier.BEFORE_LEGS).load().migrate();
            RecordedEarlier.upgradedToFlights(connection);
            flyway().load().migrate();
            RecordedEarlier.assertFound(connection);
            RecordedEarlier.assertEventsBegin(connection);
            RecordedEarlier.assertFiguresBegin(connection);
            RightsBefore.assertKept(connection);
        }
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure(MigrationsOnH2Test.class.getClassLoader())
                .dataSource(DATABASE, "", "")
                .locations("classpath:db/migration", "classpath:db/h2");
    }
}
