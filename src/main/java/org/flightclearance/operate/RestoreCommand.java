package org.flightclearance.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.flightclearance.backup.PrivateFile;
import org.flightclearance.database.FolderSync;
import org.flightclearance.operate.data.BackupArchive;
import org.flightclearance.operate.data.DataFolder;
import org.flightclearance.operate.data.Migrations;
import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.PostgresqlTools;
import org.flightclearance.operate.data.Settings;
import org.flightclearance.refusal.UnusableSetting;

/** Puts a backup into an empty data folder, whole or not at all. */
@Command(
        name = "restore",
        description = "Puts a backup into a data folder (FCT_DATA) that has no database, whole or not at all.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    /** Where the backup is unpacked and tried. What an interrupted restore leaves here is no database of the tracker. */
    private static final String DRAFT = "restoring";

    @Parameters(paramLabel = "FILE", description = "A backup that a tracker made.")
    private Path file = Path.of("");

    private final Settings settings;
    private final PrintWriter out;

    RestoreCommand(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (settings.isPostgresql()) {
            throw PostgresqlTools.instead(
                    "restores its own backups into an empty database", PostgresqlTools.restore(settings, file));
        }
        var data = settings.dataFolder();
        refuseData(data);
        new BackupArchive(file).check();
        PrivateFile.createFolder(data.path());
        var draft = new DataFolder(data.path().resolve(DRAFT), data.durability());
        delete(draft.path());
        try {
            unpack(draft);
            tryOut(draft);
            refuseData(data);
            Files.move(draft.file(), data.file(), StandardCopyOption.ATOMIC_MOVE);
            FolderSync.sync(data.path());
        } finally {
            delete(draft.path());
        }
        out.printf("Restored %s to %s, %s.%n", file, data.path(), Megabytes.of(data.size()));
        out.println(
                "It sends no mail and calls no other program from another folder than before, until an administrator"
                        + " confirms at /installation that it is in use there.");
        return 0;
    }

    private static void refuseData(DataFolder data) {
        if (Files.exists(data.file())) {
            throw new NotDone("%s has a database already, and it is not replaced. Move it away, or name another folder"
                            .formatted(data.path())
                    + " in FCT_DATA.");
        }
    }

    private void unpack(DataFolder draft) throws IOException {
        PrivateFile.createFolder(draft.path());
        try (var channel = FileChannel.open(PrivateFile.create(draft.file()), StandardOpenOption.WRITE)) {
            new BackupArchive(file).unpack(Channels.newOutputStream(channel));
        }
    }

    /** Opens it as the tracker will, so that a database of another kind or a later version does not get the name. */
    private void tryOut(DataFolder draft) throws IOException, SQLException {
        try (var connection = draft.open()) {
            var faults = Migrations.faults(draft.migrations());
            if (!connection.isValid(0) || !faults.isEmpty()) {
                throw new NotDone("%s cannot be restored. %s".formatted(file, faults.get(0)));
            }
        } catch (UnusableSetting unusable) {
            throw new NotDone("%s cannot be restored. %s".formatted(file, unusable.getMessage()));
        }
        try (var channel = FileChannel.open(draft.file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(RestoreCommand::deleteOne);
            }
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
