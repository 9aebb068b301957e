package org.flightclearance.backup.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackupDoorTest {

    private static final String CONTENT = "a whole backup\n".repeat(20_000);

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();
    private BackupNote note;
    private BackupListener listener;

    @BeforeEach
    void open() throws IOException {
        var token = BackupNote.newToken();
        listener = new BackupListener(token, this::make);
        note = new BackupNote(listener.port(), token);
        note.write(folder);
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @Test
    void whoever_can_read_the_note_gets_a_backup_of_which_nothing_stays_behind() throws IOException {
        assertThat(backup()).isEqualTo(CONTENT);
        assertThat(backup()).isEqualTo(CONTENT);
        assertThat(made).hasValue(2);
        assertThat(folder.resolve("backup-1")).doesNotExist();
    }

    @Test
    void nobody_but_the_account_of_the_tracker_can_read_the_note() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(BackupNote.NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void each_start_has_another_token_of_256_bits() {
        assertThat(BackupNote.newToken()).hasSize(43).isNotEqualTo(BackupNote.newToken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "POST /api/v1/admin/backups HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void without_the_token_nothing_is_made(String said) throws IOException {
        assertThat(say(said)).isEqualTo("refused The token is not that of the running tracker.\n");
        assertThat(made).hasValue(0);
    }

    @Test
    void a_part_of_the_token_is_no_token_and_neither_is_more_than_it() throws IOException {
        assertThat(say(note.token().substring(1) + "\n")).startsWith("refused ");
        assertThat(say(note.token() + "x\n")).startsWith("refused ");
        assertThat(made).hasValue(0);
    }

    @Test
    void the_door_is_open_to_this_machine_only() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), note.port())) {
            assertThat(socket.getInetAddress().isLoopbackAddress()).isTrue();
        }
        // The same port of all other addresses is free
        try (var other = new ServerSocket(note.port(), 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(other.isBound()).isTrue();
        }
    }

    @Test
    void the_note_of_a_killed_process_is_passed_over() throws IOException {
        listener.close();
        // A port that is taken and not listened to. A free one could go to another process of this machine
        try (var held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            new BackupNote(held.getLocalPort(), BackupNote.newToken()).write(folder);
            assertThat(RunningTracker.in(folder)).isEmpty();
        }
    }

    @Test
    void a_folder_without_a_note_has_no_running_tracker() throws IOException {
        BackupNote.delete(folder);
        assertThat(RunningTracker.in(folder)).isEmpty();
        Files.writeString(folder.resolve(BackupNote.NAME), "port=99999999\ntoken=short\n");
        assertThat(RunningTracker.in(folder)).isEmpty();
    }

    @Test
    void a_refusal_of_the_tracker_is_said_in_its_words() throws IOException {
        listener.close();
        var token = BackupNote.newToken();
        listener = new BackupListener(token, () -> {
            throw new Refused(Refusal.ILLEGAL_MOVE, Sentence.of("refused.backup_running"));
        });
        new BackupNote(listener.port(), token).write(folder);
        assertThatThrownBy(this::backup)
                .hasMessage("Another backup is being made at the moment. Try again when it is ready.");
    }

    @Test
    void a_second_caller_is_told_at_once_that_a_backup_is_being_made() throws Exception {
        listener.close();
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var token = BackupNote.newToken();
        listener = new BackupListener(token, () -> {
            if (begun.getCount() == 0) {
                throw new Refused(Refusal.ILLEGAL_MOVE, Sentence.of("refused.backup_running"));
            }
            begun.countDown();
            awaited(over);
            return make();
        });
        new BackupNote(listener.port(), token).write(folder);
        try (var first = RunningTracker.in(folder).orElseThrow()) {
            awaited(begun);
            assertThatThrownBy(this::backup)
                    .hasMessage("Another backup is being made at the moment. Try again when it is ready.");
            over.countDown();
            var out = new ByteArrayOutputStream();
            first.writeTo(out);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(CONTENT);
        } finally {
            over.countDown();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_database_without_a_file_has_no_door() {
        assertThat(BackupDoor.folder("jdbc:h2:file:/srv/data/tracker;WRITE_DELAY=0"))
                .contains(Path.of("/srv/data"));
        assertThat(BackupDoor.folder("jdbc:h2:mem:tracker;DB_CLOSE_DELAY=-1")).isEmpty();
        assertThat(BackupDoor.folder("jdbc:postgresql://host/tracker")).isEmpty();
    }

    private Path make() {
        try {
            return Files.writeString(folder.resolve("backup-" + made.incrementAndGet()), CONTENT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String backup() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tracker = RunningTracker.in(folder).orElseThrow()) {
            tracker.writeTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private String say(String said) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), note.port())) {
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return AsciiLine.read(socket.getInputStream()) + "\n";
        }
    }
}
