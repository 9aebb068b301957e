package org.flightclearance.operate.data;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The history of the schema in a database, compared with the migrations of this build. */
public final class Migrations {

    private Migrations() {}

    /** @param kind of the database, {@code h2} or {@code postgresql} */
    public static FluentConfiguration of(String kind) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .locations("classpath:db/migration", "classpath:db/" + kind)
                // A database from an earlier version lacks the newest ones; one from a later version cannot be used
                .ignoreMigrationPatterns("*:pending");
    }

    /**
     * What is wrong with the history, a sentence each: a migration that failed, that was another one, or that only a later
     * version knows.
     */
    public static List<String> faults(FluentConfiguration configuration) {
        var flyway = configuration.load();
        if (flyway.info().applied().length == 0) {
            return List.of("This is no database of the tracker: it has no schema history.");
        }
        return flyway.validateWithResult().invalidMigrations.stream()
                .map(it -> "Migration %s (%s) does not fit this version of the tracker: %s"
                        .formatted(
                                it.version,
                                it.description,
                                it.errorDetails.errorMessage.lines().findFirst().orElse("")))
                .toList();
    }

    public static int applied(FluentConfiguration configuration) {
        return configuration.load().info().applied().length;
    }

    public static int pending(FluentConfiguration configuration) {
        return configuration.load().info().pending().length;
    }
}
