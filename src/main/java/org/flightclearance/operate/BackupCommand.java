package org.flightclearance.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.flightclearance.backup.DatabaseCopy;
import org.flightclearance.backup.PrivateFile;
import org.flightclearance.backup.running.RunningTracker;
import org.flightclearance.database.FolderSync;
import org.flightclearance.operate.data.BackupArchive;
import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.PostgresqlTools;
import org.flightclearance.operate.data.Settings;

/** Makes a backup, whether the tracker runs or not. */
@Command(
        name = "backup",
        description = "Makes a backup, whether the tracker runs or not.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The zip archive to make. One that is there is not replaced.")
    private Path file = Path.of("");

    private final Settings settings;
    private final PrintWriter out;

    BackupCommand(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (settings.isPostgresql()) {
            throw PostgresqlTools.instead("makes its own backups", PostgresqlTools.dump(settings, file));
        }
        if (Files.exists(file)) {
            throw new NotDone("%s is there already, and is not replaced.".formatted(file));
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NotDone("There is no folder %s.".formatted(folder));
        }
        var unfinished = PrivateFile.create(folder.resolve(file.getFileName() + ".part"));
        try {
            boolean running = fill(unfinished);
            new BackupArchive(unfinished).check();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            FolderSync.sync(folder);
            out.printf(
                    "Made the backup %s, %s, %s.%n",
                    file, Megabytes.of(Files.size(file)), running ? "while the tracker runs" : "while no tracker runs");
            return 0;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** @return whether the running tracker made it */
    private boolean fill(Path unfinished) throws IOException, SQLException {
        var data = settings.dataFolder();
        try (var tracker = RunningTracker.in(data.path()).orElse(null);
                var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            if (tracker != null) {
                tracker.writeTo(Channels.newOutputStream(written));
                written.force(true);
                return true;
            }
        }
        try (var connection = data.open()) {
            DatabaseCopy.write(connection, unfinished);
        }
        try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return false;
    }
}
