package org.flightclearance.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import org.flightclearance.database.FolderSync;

/** The folder of the backups. A file is named for the instant of its beginning, so the folder needs no list beside it. */
final class BackupFolder {

    private static final Logger LOG = Logger.getLogger(BackupFolder.class);
    private static final Pattern NAME =
            Pattern.compile("tracker-(\\d{8}T\\d{6})Z(?:-(?<number>\\d+))?(?<scheduled>-scheduled)?\\.zip");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final String UNFINISHED = ".part";
    private static final String TO_TAKE_AWAY = "to-take-away-";
    private static final Pattern UNFINISHED_OF_OURS = Pattern.compile(
            "(?:tracker-\\d{8}T\\d{6}Z(?:-\\d+)?(?:-scheduled)?\\.zip|" + TO_TAKE_AWAY + "[0-9a-f-]{36})\\.part");

    /** A file that nobody has written to for this long is abandoned. <i>Choice.</i> */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** How a file is filled. */
    interface Filling {
        void fill(Path file) throws IOException;
    }

    /** Newest first. Files with other names are left out: they are not ours. */
    List<Backup> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(BackupFolder::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::madeAt)
                            .thenComparing(backup -> number(backup.name()))
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes a file that has its name only once it is whole and on the disk. */
    Backup make(Instant now, boolean scheduled, Filling filling) throws IOException {
        PrivateFile.createFolder(folder);
        var file = free(now, scheduled);
        var unfinished = folder.resolve(file.getFileName() + UNFINISHED);
        try {
            PrivateFile.create(unfinished);
            deleteAbandoned(unfinished);
            filling.fill(unfinished);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            FolderSync.sync(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return read(file).orElseThrow();
    }

    /** Makes a file that is on no list, for somebody who takes it away and deletes it. */
    Path makeToTakeAway(Filling filling) throws IOException {
        PrivateFile.createFolder(folder);
        var file = folder.resolve(TO_TAKE_AWAY + UUID.randomUUID() + UNFINISHED);
        boolean whole = false;
        try {
            PrivateFile.create(file);
            deleteAbandoned(file);
            filling.fill(file);
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Deletes what a killed process left: files as large as the database, which nobody else deletes.
     *
     * @param begun a file that was made just now; it has the clock of the file system
     */
    private void deleteAbandoned(Path begun) throws IOException {
        var before = Files.getLastModifiedTime(begun).toInstant().minus(ABANDONED);
        List<Path> unfinished;
        try (var files = Files.list(folder)) {
            unfinished = files.filter(it -> UNFINISHED_OF_OURS
                            .matcher(it.getFileName().toString())
                            .matches())
                    .toList();
        }
        for (var file : unfinished) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException goneOrInUse) {
                // No reason to make no backup; the next one tries again
                LOG.debugf("%s stays: %s", file, goneOrInUse);
            }
        }
    }

    /** Deletes scheduled backups, the oldest first, until so many are left. Those dated ahead stay, and do not count. */
    void keep(int scheduled, Instant now) throws IOException {
        var old = list().stream()
                .filter(backup -> backup.scheduled() && !backup.isAheadOf(now))
                .skip(scheduled)
                .toList();
        for (var backup : old) {
            Files.deleteIfExists(backup.file());
        }
    }

    private Path free(Instant now, boolean scheduled) {
        var instant = "tracker-" + INSTANT.format(now.atOffset(ZoneOffset.UTC)) + "Z";
        var last = scheduled ? "-scheduled.zip" : ".zip";
        var file = folder.resolve(instant + last);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(instant + "-" + number + last);
        }
        return file;
    }

    private static Optional<Backup> read(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            var at = LocalDateTime.from(INSTANT.parse(name.group(1))).toInstant(ZoneOffset.UTC);
            return Optional.of(new Backup(file, at, Files.size(file), name.group("scheduled") != null));
        } catch (IOException | java.time.DateTimeException goneOrNotOurs) {
            return Optional.empty();
        }
    }

    private static int number(String file) {
        var name = NAME.matcher(file);
        return name.matches() && name.group("number") != null ? Integer.parseInt(name.group("number")) : 1;
    }
}
