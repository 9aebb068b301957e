package org.flightclearance.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.backup.DatabaseCopy;
import org.flightclearance.operate.data.DataFolder;
import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of bin/tracker, each on a database in a file that the migrations made. */
class CommandsTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    /** SHA-256 of three bytes, 1 2 3. */
    private static final String SHA256 = "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private Callable<Integer> recount = () -> 0;

    /** Migrated once; each test has a copy. */
    @BeforeAll
    static void migrate() throws SQLException {
        migrated(made, "latest");
    }

    /** A database with a mission, as the version with this migration had it. */
    private static DataFolder migrated(Path folder, String last) throws SQLException {
        var data = new DataFolder(folder, "process");
        var url = "jdbc:h2:file:" + folder.resolve("tracker");
        data.migrations().dataSource(url, "", "").target("8").load().migrate();
        try (var connection = data.open()) {
            run(connection, "insert into mission values ('%s', 'M', 'A mission', 'Mali', 'UTC', 'fr', false, 1)");
        }
        data.migrations().target(last).load().migrate();
        return data;
    }

    @Test
    void a_restored_backup_has_what_the_database_had() throws Exception {
        var data = copy("data");
        try (var connection = data.open()) {
            run(connection, letter());
        }
        assertThat(tracker("backup", file("made.zip"))).isZero();
        assertThat(out.toString()).contains("Made the backup " + file("made.zip"), "while no tracker runs");
        assertThat(Files.getPosixFilePermissions(folder.resolve("made.zip"))).hasSize(2);
        environment.put("FCT_DATA", file("elsewhere"));
        assertThat(tracker("restore", file("made.zip"))).as(err.toString()).isZero();
        assertThat(tracker("check")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Letters: 1", "No fault was found.");
        assertThat(Files.list(folder.resolve("elsewhere"))).containsExactly(folder.resolve("elsewhere/tracker.mv.db"));
    }

    @Test
    void a_backup_never_replaces_a_file() throws Exception {
        copy("data");
        Files.writeString(folder.resolve("made.zip"), "precious");
        assertThat(tracker("backup", file("made.zip"))).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("tracker: " + file("made.zip") + " is there already, and is not replaced.\n");
        assertThat(folder.resolve("made.zip")).hasContent("precious");
    }

    @Test
    void a_database_in_use_is_left_alone() throws Exception {
        var data = copy("data");
        // As another process has it: H2 locks the file
        try (var channel = FileChannel.open(data.file(), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(tracker("check")).isEqualTo(1);
        }
        assertThat(err.toString()).contains("is in use: a tracker is running on it. Stop it first.");
    }

    @Test
    void a_restore_refuses_a_folder_that_has_data() throws Exception {
        copy("data");
        assertThat(tracker("backup", file("made.zip"))).isZero();
        var before = Files.size(folder.resolve("data/tracker.mv.db"));
        assertThat(tracker("restore", file("made.zip"))).isEqualTo(1);
        assertThat(err.toString()).contains("has a database already, and it is not replaced");
        assertThat(Files.size(folder.resolve("data/tracker.mv.db"))).isEqualTo(before);
    }

    @Test
    void a_restore_refuses_what_is_no_backup_and_leaves_no_database_behind() throws Exception {
        environment.put("FCT_DATA", file("data"));
        assertRefused(file("missing.zip"), "There is no file");
        Files.writeString(folder.resolve("text.zip"), "no zip");
        assertRefused(file("text.zip"), "is no backup, or is damaged");
        zip("other.zip", "letter.txt", "H:2");
        assertRefused(file("other.zip"), "that has one file, tracker.mv.db");
        Files.createDirectory(folder.resolve("foreign"));
        try (var foreign = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("foreign/tracker"))) {
            run(foreign, "create table foreign_one as select x, random_uuid() as y from system_range(1, 5000)");
            DatabaseCopy.write(foreign, folder.resolve("foreign.zip"));
        }
        assertRefused(file("foreign.zip"), "cannot be restored. ");
        zip("empty.zip", "tracker.mv.db", "something else");
        assertRefused(file("empty.zip"), "is no database of H2");
    }

    @Test
    void a_restore_refuses_a_damaged_backup() throws Exception {
        copy("data");
        assertThat(tracker("backup", file("made.zip"))).isZero();
        var bytes = Files.readAllBytes(folder.resolve("made.zip"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("damaged.zip"), bytes);
        environment.put("FCT_DATA", file("elsewhere"));
        assertRefused(file("damaged.zip"), "damaged");
    }

    @Test
    void a_restore_refuses_a_backup_of_a_later_version() throws Exception {
        try (var connection = copy("data").open()) {
            run(
                    connection,
                    "insert into \"flyway_schema_history\" values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, '',"
                            + " current_timestamp, 1, true)");
        }
        assertThat(tracker("backup", file("made.zip"))).isZero();
        environment.put("FCT_DATA", file("elsewhere"));
        assertRefused(file("made.zip"), "Migration 9999 (later) does not fit this version");
    }

    @Test
    void an_interrupted_restore_can_be_begun_again() throws Exception {
        copy("data");
        assertThat(tracker("backup", file("made.zip"))).isZero();
        environment.put("FCT_DATA", file("elsewhere"));
        Files.createDirectories(folder.resolve("elsewhere/restoring"));
        Files.writeString(folder.resolve("elsewhere/restoring/tracker.mv.db"), "half");
        assertThat(tracker("restore", file("made.zip"))).as(err.toString()).isZero();
        assertThat(folder.resolve("elsewhere/restoring")).doesNotExist();
    }

    @Test
    void a_check_of_a_database_from_an_earlier_version_leaves_out_what_only_this_version_can_read() throws Exception {
        environment.put("FCT_DATA", file("earlier"));
        environment.put("FCT_DURABILITY", "process");
        try (var connection = migrated(folder.resolve("earlier"), "14").open()) {
            run(connection, publication(3));
        }
        recount = () -> {
            throw new AssertionError("The application cannot be started on it");
        };
        assertThat(tracker("check")).as(out.toString() + err).isZero();
        assertThat(out.toString())
                .contains("The database is from an earlier version.", "Published files: 1", "No fault was found.")
                .doesNotContain("Letters");
    }

    @Test
    void a_check_finds_a_letter_and_a_published_file_that_were_changed() throws Exception {
        try (var connection = copy("data").open()) {
            run(connection, letter());
            run(connection, "update letter_part set content = X'010204'");
            run(connection, publication(4));
        }
        assertThat(tracker("check")).isEqualTo(3);
        assertThat(out.toString())
                .contains(
                        "FAULT: Letters: " + ID + " is not as it was stored",
                        "FAULT: Published files: " + ID + " report.csv is not as it was stored",
                        "Faults: 2");
    }

    @Test
    void a_check_finds_a_table_of_files_that_is_missing() throws Exception {
        try (var connection = copy("data").open()) {
            run(connection, "drop table letter_part; drop table letter_file cascade");
        }
        assertThat(tracker("check")).as(out.toString()).isEqualTo(3);
        assertThat(out.toString())
                .contains("Published files: 0", "FAULT: The table letter_file is missing.", "Faults: 1")
                .doesNotContain("No fault was found.");
    }

    @Test
    void a_check_finds_a_migration_that_was_another_one() throws Exception {
        try (var connection = copy("data").open()) {
            run(connection, "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '14'");
        }
        assertThat(tracker("check")).isEqualTo(3);
        assertThat(out.toString()).contains("FAULT: Migration 14 (publications) does not fit this version");
    }

    @Test
    void compacting_keeps_what_is_stored_and_passes_over_what_an_interrupted_one_has_left() throws Exception {
        var data = copy("data");
        try (var connection = data.open()) {
            run(connection, "create table filler as select x, random_uuid() as y from system_range(1, 20000)");
            run(connection, letter());
            run(connection, "drop table filler");
        }
        Files.writeString(data.path().resolve("tracker.mv.db.tempFile"), "half");
        assertThat(tracker("compact")).as(err.toString()).isZero();
        assertThat(out.toString())
                .containsPattern("Compacted .*tracker\\.mv\\.db: [0-9.]+ MB before, 0\\.[0-9] MB after");
        assertThat(data.path().resolve("tracker.mv.db.tempFile")).doesNotExist();
        assertThat(tracker("check")).isZero();
        assertThat(out.toString()).contains("Letters: 1");
    }

    @Test
    void on_postgresql_its_own_tools_are_named_with_their_arguments() {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db.example.org:5433/flights?sslmode=require");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "tracker");
        assertThat(tracker("backup", "/mnt/my backup.dump")).isEqualTo(NotDone.ELSEWHERE);
        assertThat(tracker("restore", "x.dump")).isEqualTo(NotDone.ELSEWHERE);
        assertThat(tracker("compact")).isEqualTo(NotDone.ELSEWHERE);
        assertThat(err.toString())
                .contains(
                        "pg_dump --format=custom --file='/mnt/my backup.dump' --host=db.example.org --port=5433"
                                + " --username=tracker --dbname=flights\n",
                        "pg_restore --exit-on-error",
                        "vacuumdb --analyze");
    }

    @Test
    void what_is_typed_wrongly_or_cannot_be_used_is_one_line_and_an_exit_code() {
        assertThat(tracker("backup")).isEqualTo(2);
        assertThat(tracker("reset")).isEqualTo(2);
        environment.put("FCT_DATA", file("nothing"));
        assertThat(tracker("check")).isEqualTo(1);
        assertThat(err.toString())
                .endsWith("tracker: There is no database in " + file("nothing") + ". FCT_DATA names the folder.\n");
        assertThat(tracker("move", "--to", "jdbc:h2:mem:x")).isEqualTo(1);
        assertThat(err.toString()).endsWith("--to has to be like jdbc:postgresql://host/database.\n");
        assertThat(tracker("move", "--to", "jdbc:postgresql://h/d?user=a&password=b"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("set the password in QUARKUS_DATASOURCE_PASSWORD");
        environment.put("FCT_DURABILITY", "often");
        environment.put("FCT_DATA", made.toString());
        assertThat(tracker("check")).isEqualTo(1);
        assertThat(err.toString()).contains("tracker: FCT_DURABILITY is “often”. It has to be power or process.\n");
    }

    @Test
    void it_says_whether_the_tracker_is_ready() throws IOException {
        var tracker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var status = new AtomicInteger(200);
        tracker.createContext("/q/health/ready", call -> {
            call.sendResponseHeaders(status.get(), -1);
            call.close();
        });
        tracker.start();
        environment.put("QUARKUS_HTTP_HOST", "0.0.0.0");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(tracker.getAddress().getPort()));
        assertThat(tracker("ready")).isZero();
        assertThat(out.toString()).isEqualTo("ready\n");
        status.set(503);
        assertThat(tracker("ready")).isEqualTo(1);
        assertThat(err.toString()).startsWith("tracker: not ready: ").endsWith("/q/health/ready answers 503\n");
        tracker.stop(0);
        assertThat(tracker("ready")).isEqualTo(1);
        assertThat(err.toString()).contains("/q/health/ready does not answer (");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(tracker("version")).isZero();
        assertThat(out.toString()).matches("Flight Clearance Tracker \\d+\\.\\d+\\.\\d+\\S* with H2, on Java \\d.*\n");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db.example.org/flights");
        assertThat(tracker("version")).isZero();
        assertThat(out.toString()).contains(" with PostgreSQL, on Java ");
    }

    @Test
    void the_documents_list_every_command_and_every_exit_code() throws IOException {
        assertThat(tracker("help")).isZero();
        var operations = Files.readString(Path.of("docs/operations.md"));
        var readme = Files.readString(Path.of("src/main/package/README.md"));
        var commands = listed("(?m)^  ([a-z]+) {2,}[A-Z]", out.toString());
        commands.remove("help");
        assertThat(commands).hasSize(8);
        assertThat(listed("\\| `bin/tracker ([a-z]+)", operations)).isEqualTo(commands);
        assertThat(listed("\\| `bin/tracker ([a-z]+)", readme)).isEqualTo(commands);
        assertThat(listed("(?m)^\\| (\\d) \\|", operations)).isEqualTo(listed("(?m)^  (\\d)  ", out.toString()));
    }

    private static Set<String> listed(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void assertRefused(String file, String reason) {
        err.getBuffer().setLength(0);
        assertThat(tracker("restore", file)).isEqualTo(1);
        assertThat(err.toString()).contains(reason).matches("tracker: [^\n]+\n");
        assertThat(Path.of(environment.get("FCT_DATA"), "tracker.mv.db")).doesNotExist();
        assertThat(Path.of(environment.get("FCT_DATA"), "restoring")).doesNotExist();
    }

    private int tracker(String... arguments) {
        var settings = new Settings(environment);
        return new Commands(settings, new PrintWriter(out, true), new PrintWriter(err, true), recount)
                .execute(arguments);
    }

    private DataFolder copy(String name) throws IOException {
        var data = Files.createDirectory(folder.resolve(name));
        Files.copy(made.resolve("tracker.mv.db"), data.resolve("tracker.mv.db"));
        environment.put("FCT_DATA", data.toString());
        environment.put("FCT_DURABILITY", "process");
        return new DataFolder(data, "process");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void zip(String name, String entry, String content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A published file of three bytes, with a count of them that may be wrong. */
    private static String publication(int bytes) {
        return """
                insert into publication values ('%1$s', '%1$s', 'Q4', date '2022-10-01', date '2022-12-31', 'UTC',
                    'SENT', 2, date '2023-01-01', 1, null, current_timestamp, 'm');
                insert into published_file values ('%1$s', '%1$s', 'report.csv', 'text/csv', null, '"""
                + SHA256 + "', " + bytes
                + "); insert into published_part values ('%1$s', 'report.csv', 0, X'010203')";
    }

    private static String letter() {
        return "insert into letter_file values ('%1$s', '%1$s', '" + SHA256
                + "', 'PDF', 3); insert into letter_part values ('%1$s', 0, X'0102'), ('%1$s', 1, X'03')";
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(ID));
        }
    }
}
