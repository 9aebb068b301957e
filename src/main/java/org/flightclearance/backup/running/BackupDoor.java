package org.flightclearance.backup.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.flightclearance.backup.BackupService;

/**
 * Lets {@code bin/tracker backup} reach the process that has the database open, which nobody else can open meanwhile.
 * Without a file there is no door.
 */
@ApplicationScoped
public class BackupDoor {

    private static final Logger LOG = Logger.getLogger(BackupDoor.class);
    private static final String FILE = "jdbc:h2:file:";

    private final BackupService service;
    private final String database;
    private final boolean readsOnly;
    private @Nullable BackupListener listener;

    BackupDoor(
            BackupService service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database,
            @ConfigProperty(name = "fct.reads-only") boolean readsOnly) {
        this.readsOnly = readsOnly;
        this.service = service;
        this.database = database;
    }

    void onStart(@Observes StartupEvent start) {
        if (!readsOnly) {
            folder(database).ifPresent(this::open);
        }
    }

    void onEnd(@Observes ShutdownEvent end) {
        if (listener != null) {
            try {
                BackupNote.delete(folder(database).orElseThrow());
                listener.close();
            } catch (IOException undeleted) {
                // A note without its process is passed over
                LOG.debug("The note about backups was not deleted.", undeleted);
            }
            listener = null;
        }
    }

    /** A tracker that cannot be asked for backups in this way still works. */
    private void open(Path folder) {
        try {
            var token = BackupNote.newToken();
            listener = new BackupListener(token, service::makeToTakeAway);
            new BackupNote(listener.port(), token).write(folder);
        } catch (IOException failed) {
            LOG.warnf("bin/tracker backup cannot reach this process. %s", failed);
        }
    }

    /** The folder of the database, if it is in a file. */
    static Optional<Path> folder(String database) {
        var address = database.strip().replaceFirst(";.*$", "");
        return address.startsWith(FILE)
                ? Optional.ofNullable(Path.of(address.substring(FILE.length()))
                        .toAbsolutePath()
                        .getParent())
                : Optional.empty();
    }
}
