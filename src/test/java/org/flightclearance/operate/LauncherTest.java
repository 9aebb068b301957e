package org.flightclearance.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The script bin/tracker, with a Java that prints what it was called with. */
class LauncherTest {

    private static final String JAVA =
            """
            #!/bin/sh
            if [ "$1" = -version ]; then
                echo 'openjdk version "%s" 2024-01-16' >&2
                exit 0
            fi
            for argument; do echo "<$argument>"; done
            """;

    @TempDir
    Path folder;

    private Path installed;

    private Path data;

    @BeforeEach
    void install() throws IOException {
        installed = Files.createDirectories(folder.resolve("an installation"));
        executable(installed.resolve("bin/tracker"), Files.readString(Path.of("src/main/package/bin/tracker")));
        Files.createDirectories(installed.resolve("quarkus-app"));
        data = Files.createDirectories(folder.resolve("the data"));
        java("17.0.15");
    }

    @Test
    void arguments_and_exit_codes_pass_through_and_options_of_the_operator_come_last() throws Exception {
        assertThat(run(installed.resolve("bin/tracker"), Map.of("JAVA_OPTS", "-Xmx2g -Da=b"), "backup", "a file.zip"))
                .isEqualTo(
                        "<-Xmx512m>\n<-XX:+UseSerialGC>\n<-Xmx2g>\n<-Da=b>\n<-jar>\n<%s/quarkus-app/quarkus-run.jar>\n<backup>\n<a file.zip>\n7"
                                .formatted(installed.toRealPath()));
    }

    @Test
    void the_operator_may_choose_the_collector_and_a_new_java_does_not_warn() throws Exception {
        assertThat(run(installed.resolve("bin/tracker"), Map.of("JAVA_OPTS", "-XX:+UseG1GC"), "check"))
                .startsWith("<-Xmx512m>\n<-XX:+UseG1GC>\n<-jar>");
        java("25.0.1");
        assertThat(run(installed.resolve("bin/tracker"), Map.of(), "check"))
                .startsWith("<-Xmx512m>\n<-XX:+UseSerialGC>\n<--enable-native-access=ALL-UNNAMED>\n<-jar>");
    }

    @Test
    void a_run_keeps_its_classes_in_the_data_folder_for_the_next_one() throws Exception {
        var first = kept(run(installed.resolve("bin/tracker"), Map.of(), "run"), "ArchiveClassesAtExit");
        assertThat(first.getParent()).isEqualTo(data.resolve("classes"));
        Files.writeString(first, "an archive");
        assertThat(kept(run(installed.resolve("bin/tracker"), Map.of(), "run"), "SharedArchiveFile"))
                .isEqualTo(first);
        assertThat(run(installed.resolve("bin/tracker"), Map.of(), "run")).contains("/quarkus-app/tracker-h2.jar>");
    }

    @Test
    void classes_of_another_java_or_of_an_interrupted_stop_are_not_used() throws Exception {
        var first = kept(run(installed.resolve("bin/tracker"), Map.of(), "run"), "ArchiveClassesAtExit");
        Files.write(first, new byte[4096]);
        assertThat(kept(run(installed.resolve("bin/tracker"), Map.of(), "run"), "ArchiveClassesAtExit"))
                .isEqualTo(first);
        Files.writeString(first, "an archive");
        java("17.0.16");
        assertThat(kept(run(installed.resolve("bin/tracker"), Map.of(), "run"), "ArchiveClassesAtExit"))
                .isNotEqualTo(first);
        assertThat(first).doesNotExist();
    }

    @Test
    void postgresql_has_classes_of_its_own() throws Exception {
        var url = Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://host/database");
        var started = run(installed.resolve("bin/tracker"), url);
        assertThat(kept(started, "ArchiveClassesAtExit").getFileName().toString())
                .startsWith("postgresql-");
        assertThat(started).contains("/quarkus-app/tracker-postgresql.jar>");
    }

    @Test
    void without_a_data_folder_and_for_commands_nothing_is_kept() throws Exception {
        assertThat(run(installed.resolve("bin/tracker"), Map.of(), "check"))
                .contains("<check>")
                .doesNotContain("Archive");
        assertThat(run(installed.resolve("bin/tracker"), Map.of("FCT_KEEP_CLASSES", "false"), "run"))
                .doesNotContain("Archive");
        assertThat(run(
                        installed.resolve("bin/tracker"),
                        Map.of("FCT_DATA", folder.resolve("none").toString())))
                .doesNotContain("Archive");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void a_secret_is_read_from_its_file() throws Exception {
        executable(
                folder.resolve("jdk/bin/java"), JAVA.formatted("17.0.15") + "echo \"$QUARKUS_DATASOURCE_PASSWORD\"\n");
        var file = Files.writeString(folder.resolve("a password"), "it's $5\n");
        assertThat(run(
                        installed.resolve("bin/tracker"),
                        Map.of("QUARKUS_DATASOURCE_PASSWORD_FILE", file.toString()),
                        "version"))
                .endsWith("<version>\nit's $5\n0");
        assertThat(run(installed.resolve("bin/tracker"), Map.of("FCT_OIDC_CLIENT_SECRET_FILE", "/nowhere"), "version"))
                .isEqualTo(
                        "tracker: /nowhere, which FCT_OIDC_CLIENT_SECRET_FILE names, cannot be read or is empty.\n1");
    }

    @Test
    void no_other_account_can_read_what_a_command_makes() throws Exception {
        executable(folder.resolve("jdk/bin/java"), JAVA.formatted("17.0.15") + "umask\n");
        for (var command : List.of("run", "backup")) {
            assertThat(run(installed.resolve("bin/tracker"), Map.of(), command)).endsWith("\n0077\n0");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("classes"))))
                .isEqualTo("rwx------");
    }

    @Test
    void on_windows_each_secret_that_is_read_from_a_file_elsewhere_is_refused() throws IOException {
        var read = names("(?s)for name in (.*?); do", Path.of("src/main/package/bin/tracker"));
        assertThat(read).hasSize(6).contains("QUARKUS_MAILER_PASSWORD");
        assertThat(names(
                        "for %%N in \\((.*)\\) do if defined %%N_FILE \\(",
                        Path.of("src/main/package/bin/tracker.cmd")))
                .isEqualTo(read);
    }

    private static List<String> names(String list, Path script) throws IOException {
        var found = Pattern.compile(list).matcher(Files.readString(script));
        assertThat(found.find()).as(script.toString()).isTrue();
        return List.of(found.group(1).replace("\\", " ").trim().split("\\s+"));
    }

    @Test
    void it_is_found_through_links() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("tracker"), Path.of("an installation/bin/tracker"));
        var second = Files.createSymbolicLink(folder.resolve("second"), link);
        assertThat(run(second, Map.of("FCT_KEEP_CLASSES", "false")))
                .contains("<%s/quarkus-app/quarkus-run.jar>".formatted(installed.toRealPath()));
    }

    @Test
    void a_missing_or_old_java_is_one_line() throws Exception {
        assertThat(run(installed.resolve("bin/tracker"), Map.of("JAVA_HOME", "/nowhere")))
                .isEqualTo(
                        "tracker: Java 17 or later is needed, and /nowhere/bin/java was not found. Install it, or set"
                                + " JAVA_HOME.\n1");
        java("11.0.2");
        assertThat(run(installed.resolve("bin/tracker"), Map.of()))
                .matches("tracker: Java 17 or later is needed, and .*/bin/java is 11\\. Set JAVA_HOME\\.\n1");
        java("1.8.0_402");
        assertThat(run(installed.resolve("bin/tracker"), Map.of())).contains("is 1. Set JAVA_HOME.");
    }

    /** The archive of classes that Java was told to read or to make. */
    private static Path kept(String printed, String option) {
        var archive = Pattern.compile("<-XX:" + option + "=(.*)>").matcher(printed);
        assertThat(archive.find()).as(printed).isTrue();
        return Path.of(archive.group(1));
    }

    private void java(String version) throws IOException {
        executable(folder.resolve("jdk/bin/java"), JAVA.formatted(version) + "exit 7\n");
    }

    private static void executable(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** @return what was printed, and the exit code */
    private String run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(script.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("FCT_DATA", data.toString());
        List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + process.waitFor();
    }
}
