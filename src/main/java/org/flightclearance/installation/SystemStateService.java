package org.flightclearance.installation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.flightclearance.backup.Backup;
import org.flightclearance.backup.BackupService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.time.ZoneData;

/** Tells administrators how this node stands. */
@ApplicationScoped
public class SystemStateService {

    private static final String BYTES_IN_POSTGRESQL = "select pg_database_size(current_database())";
    private static final String BYTES_IN_H2 =
            "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'";

    private final EntityManager database;
    private final BackupService backups;
    private final UtcClock clock;
    private final String version;
    private final boolean postgresql;
    private @Nullable Instant startedAt;

    SystemStateService(
            EntityManager database,
            BackupService backups,
            UtcClock clock,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.backups = backups;
        this.clock = clock;
        this.version = version;
        this.postgresql = kind.equals("postgresql");
    }

    void onStart(@Observes StartupEvent start) {
        startedAt = clock.now();
    }

    @Transactional
    public SystemState now() {
        var there = (Instant) database.createNativeQuery("select current_timestamp", Instant.class)
                .getSingleResult();
        var here = clock.now();
        return new SystemState(
                version,
                Runtime.version().toString(),
                startedAt == null ? here : startedAt,
                product(),
                bytes(),
                Duration.between(there, here),
                ZoneData.edition(),
                Backup.last(backups.list(), here).map(Backup::madeAt).orElse(null));
    }

    private String product() {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try {
                var about = connection.getMetaData();
                return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
            } catch (SQLException failed) {
                throw new IllegalStateException("The database does not say what it is.", failed);
            }
        });
    }

    private @Nullable Long bytes() {
        List<?> found = database.createNativeQuery(postgresql ? BYTES_IN_POSTGRESQL : BYTES_IN_H2)
                .getResultList();
        return found.isEmpty() ? null : Long.valueOf(String.valueOf(found.get(0)));
    }
}
