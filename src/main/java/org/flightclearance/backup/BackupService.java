package org.flightclearance.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/**
 * Makes backups of the embedded database while it works, one at a time. H2 copies its file as it is at one moment, with
 * everything that was acknowledged before. PostgreSQL has tools of its own, which this does not replace.
 */
@ApplicationScoped
public class BackupService {

    private static final Logger LOG = Logger.getLogger(BackupService.class);

    /** H2 copies some hundred megabytes a second. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int NOT_IN_A_FILE = 90_126;

    private final EntityManager database;
    private final boolean postgresql;
    private final BackupFolder folder;
    private final ReentrantLock turn = new ReentrantLock();

    BackupService(
            EntityManager database,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = "fct.backup.folder") String folder) {
        this.database = database;
        this.postgresql = kind.equals("postgresql");
        this.folder = new BackupFolder(Path.of(folder));
    }

    /** Whether the database has tools of its own for this, so that {@link #make} is refused. */
    public boolean isElsewhere() {
        return postgresql;
    }

    /** Newest first. */
    public List<Backup> list() {
        return folder.list();
    }

    /**
     * Makes a backup, in the running transaction or, if there is none, in its own.
     *
     * @param now UTC, for the name of the file
     * @param scheduled whether the schedule asks, and not somebody
     * @throws Refused if the database is not in a file of ours, another backup is being made, or the file cannot be written
     */
    public Backup make(Instant now, boolean scheduled) {
        return alone(() -> folder.make(now, scheduled, this::fill));
    }

    /**
     * Makes a backup that is not among those of {@link #list}.
     *
     * @return the file; the caller takes it away and deletes it
     * @throws Refused as {@link #make} does
     */
    public Path makeToTakeAway() {
        return alone(() -> folder.makeToTakeAway(this::fill));
    }

    private <T> T alone(Making<T> making) {
        if (postgresql) {
            throw refused("refused.backup_postgresql");
        }
        if (!turn.tryLock()) {
            throw refused("refused.backup_running");
        }
        try {
            return making.make();
        } catch (IOException | UncheckedIOException | RefusedByDatabase failed) {
            if (failed.getCause() instanceof SQLException sql && sql.getErrorCode() == NOT_IN_A_FILE) {
                throw refused("refused.backup_in_memory");
            }
            LOG.error("The backup could not be made.", failed);
            throw refused("refused.backup_failed");
        } finally {
            turn.unlock();
        }
    }

    /** Deletes scheduled backups, the oldest first, until so many are left. Those dated ahead stay, and do not count. */
    void keep(int scheduled, Instant now) throws IOException {
        folder.keep(scheduled, now);
    }

    private void fill(Path file) {
        if (OwnTransaction.isPossible()) {
            OwnTransaction.call(LONGEST, () -> copy(file));
        } else {
            copy(file);
        }
    }

    private Path copy(Path file) {
        database.unwrap(Session.class).doWork(connection -> {
            try {
                DatabaseCopy.write(connection, file);
            } catch (SQLException failed) {
                throw new RefusedByDatabase(failed);
            }
        });
        return file;
    }

    private static Refused refused(String key) {
        return new Refused(Refusal.ILLEGAL_MOVE, Sentence.of(key));
    }

    private interface Making<T> {
        T make() throws IOException;
    }

    /** Keeps the database's own error through the layers that translate errors of queries. */
    private static final class RefusedByDatabase extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedByDatabase(SQLException cause) {
            super(cause);
        }
    }
}
