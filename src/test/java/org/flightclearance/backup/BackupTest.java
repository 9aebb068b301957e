package org.flightclearance.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.database.h2.DurableDriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackupTest {

    private static final Instant NOON = Instant.parse("2022-10-05T12:00:00Z");
    private static final int ROWS_BEFORE = 200;

    @TempDir
    Path data;

    @Test
    void a_backup_under_writes_holds_everything_that_was_acknowledged_before_it_began() throws Exception {
        var written = new AtomicInteger();
        var enough = new CountDownLatch(ROWS_BEFORE);
        var over = new AtomicBoolean();
        var writer = Executors.newSingleThreadExecutor();
        Backup backup;
        int acknowledged;
        try (var connection = open(data);
                var other = open(data)) {
            connection.createStatement().execute("create table fact (id int primary key, said varchar)");
            var writing = writer.submit(() -> {
                while (!over.get()) {
                    other.createStatement()
                            .execute("insert into fact values (%d, repeat('x', 500))".formatted(written.get()));
                    written.incrementAndGet();
                    enough.countDown();
                }
                return null;
            });
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            acknowledged = written.get();
            backup = folder().make(NOON, false, file -> copy(connection, file));
            over.set(true);
            writing.get(30, TimeUnit.SECONDS);
        } finally {
            over.set(true);
            writer.shutdown();
        }
        // By H2 itself, which knows nothing of how we write
        try (var restored = DriverManager.getConnection(
                        "jdbc:h2:file:" + unpacked(backup).resolve("tracker"));
                var rows = restored.createStatement().executeQuery("select count(*), max(id) from fact")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(acknowledged).isEqualTo(rows.getInt(2) + 1);
        }
    }

    @Test
    void a_backup_is_named_for_its_instant_and_never_replaces_another() throws IOException {
        make(NOON, false);
        make(NOON.plusSeconds(1), true);
        make(NOON, false);
        assertThat(folder().list())
                .extracting(Backup::name)
                .containsExactly(
                        "tracker-20221005T120001Z-scheduled.zip",
                        "tracker-20221005T120000Z-2.zip",
                        "tracker-20221005T120000Z.zip");
        assertThat(folder().list().get(0).madeAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void a_scheduled_backup_is_due_when_the_last_scheduled_one_is_as_old_as_the_interval() throws IOException {
        var day = Duration.ofDays(1);
        make(NOON.plusSeconds(5), false);
        assertThat(BackupSchedule.isDue(folder().list(), day, NOON)).isTrue();
        make(NOON, true);
        assertThat(BackupSchedule.isDue(folder().list(), day, NOON.plus(day).minusNanos(1_000)))
                .isFalse();
        assertThat(BackupSchedule.isDue(folder().list(), day, NOON.plus(day))).isTrue();
    }

    @Test
    void only_the_oldest_scheduled_backups_are_deleted() throws IOException {
        make(NOON.minusSeconds(9), false);
        for (int i = 0; i < 4; i++) {
            make(NOON.plusSeconds(i), true);
        }
        Files.writeString(data.resolve("backups").resolve("notes.zip"), "not ours");
        folder().keep(2, NOON.plusSeconds(3));
        assertThat(Objects.requireNonNull(data.resolve("backups").toFile().list()))
                .containsExactlyInAnyOrder(
                        "notes.zip",
                        "tracker-20221005T115951Z.zip",
                        "tracker-20221005T120002Z-scheduled.zip",
                        "tracker-20221005T120003Z-scheduled.zip");
    }

    @Test
    void a_backup_that_was_dated_ahead_holds_up_no_other_and_deletes_none() throws IOException {
        var day = Duration.ofDays(1);
        var week = Duration.ofDays(7);
        make(NOON.plus(Duration.ofDays(365)), true);
        assertThat(BackupSchedule.isDue(folder().list(), day, NOON)).isTrue();
        assertThat(BackupSchedule.isOld(folder().list(), week, NOON)).isTrue();
        make(NOON, true);
        folder().keep(1, NOON);
        assertThat(folder().list())
                .extracting(Backup::name)
                .containsExactly("tracker-20231005T120000Z-scheduled.zip", "tracker-20221005T120000Z-scheduled.zip");
        assertThat(Backup.last(folder().list(), NOON)).map(Backup::madeAt).contains(NOON);
        assertThat(BackupSchedule.isDue(folder().list(), day, NOON)).isFalse();
        assertThat(BackupSchedule.isOld(folder().list(), week, NOON)).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_by_an_hour_is_no_reason_for_another_backup() throws IOException {
        var day = Duration.ofDays(1);
        make(NOON.plus(Duration.ofHours(1)), true);
        assertThat(BackupSchedule.isDue(folder().list(), day, NOON)).isFalse();
        assertThat(BackupSchedule.isDue(folder().list(), day, NOON.minusNanos(1_000)))
                .isTrue();
    }

    @Test
    void a_backup_that_failed_is_tried_again_after_an_hour_or_at_once_if_the_failure_was_dated_ahead() {
        var hour = Duration.ofHours(1);
        assertThat(BackupSchedule.hasJustFailed(null, NOON)).isFalse();
        assertThat(BackupSchedule.hasJustFailed(NOON, NOON)).isTrue();
        assertThat(BackupSchedule.hasJustFailed(NOON, NOON.plus(hour).minusNanos(1_000)))
                .isTrue();
        assertThat(BackupSchedule.hasJustFailed(NOON, NOON.plus(hour))).isFalse();
        assertThat(BackupSchedule.hasJustFailed(NOON.plusNanos(1_000), NOON)).isFalse();
    }

    @Test
    void a_backup_that_fails_half_way_leaves_nothing_behind() {
        assertThatThrownBy(() -> folder().make(NOON, false, file -> {
                    Files.writeString(file, "half");
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(data.resolve("backups")).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_is_deleted_by_the_next_backup_after_an_hour_and_nothing_else() throws IOException {
        make(NOON, true);
        var ours = List.of(
                "tracker-20221005T120000Z.zip.part",
                "tracker-20221005T120000Z-2-scheduled.zip.part",
                "to-take-away-0b1c8f0e-3f0c-4c57-9a3e-5d8f6c1b2a90.part");
        var others = List.of("film.mkv.part", "tracker-20221005T120000Z.zip");
        for (var begin : List.<Executable>of(
                () -> make(NOON.plusSeconds(1), true), () -> Files.delete(folder().makeToTakeAway(file -> {})))) {
            for (var name : ours) {
                left(name, Duration.ofHours(1).plusMinutes(1));
            }
            for (var name : others) {
                left(name, Duration.ofDays(9));
            }
            left("tracker-20221005T130000Z.zip.part", Duration.ofMinutes(59));
            assertThatCode(begin::execute).doesNotThrowAnyException();
            assertThat(Objects.requireNonNull(data.resolve("backups").toFile().list()))
                    .doesNotContainAnyElementsOf(ours)
                    .containsAll(others)
                    .contains("tracker-20221005T130000Z.zip.part", "tracker-20221005T120000Z-scheduled.zip");
        }
    }

    /** A file that was last written to so long ago. */
    private void left(String name, Duration ago) throws IOException {
        var file = Files.writeString(data.resolve("backups").resolve(name), "half");
        var written = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(written.minus(ago)));
    }

    @Test
    void nobody_else_on_the_machine_can_read_a_backup() throws IOException {
        make(NOON, false);
        assertThat(List.of(data.resolve("backups"), folder().list().get(0).file()))
                .allSatisfy(path -> assertThat(Files.getPosixFilePermissions(path))
                        .noneMatch(
                                it -> it.name().startsWith("GROUP") || it.name().startsWith("OTHERS")));
    }

    private BackupFolder folder() {
        return new BackupFolder(data.resolve("backups"));
    }

    private void make(Instant now, boolean scheduled) throws IOException {
        folder().make(now, scheduled, file -> Files.writeString(file, "whole"));
    }

    private static void copy(Connection connection, Path file) throws IOException {
        try {
            DatabaseCopy.write(connection, file);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private Path unpacked(Backup backup) throws IOException {
        var folder = Files.createDirectory(data.resolve("restored"));
        try (var zip = new ZipFile(backup.file().toFile())) {
            assertThat(zip.size()).isEqualTo(1);
            Files.copy(zip.getInputStream(zip.getEntry("tracker.mv.db")), folder.resolve("tracker.mv.db"));
        }
        return folder;
    }

    private static Connection open(Path folder) throws SQLException {
        var properties = new Properties();
        properties.put(DurableDriver.DURABILITY, "power");
        return Objects.requireNonNull(new DurableDriver()
                .connect("jdbc:h2:file:" + folder.resolve("tracker") + ";WRITE_DELAY=0", properties));
    }
}
