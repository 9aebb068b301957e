package org.flightclearance.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
            exit 7
            """;

    @TempDir
    Path folder;

    private Path installed;

    @BeforeEach
    void install() throws IOException {
        installed = Files.createDirectories(folder.resolve("an installation"));
        executable(installed.resolve("bin/tracker"), Files.readString(Path.of("src/main/package/bin/tracker")));
        java("17.0.15");
    }

    @Test
    void arguments_and_exit_codes_pass_through_and_options_of_the_operator_come_last() throws Exception {
        assertThat(run(installed.resolve("bin/tracker"), Map.of("JAVA_OPTS", "-Xmx2g -Da=b"), "backup", "a file.zip"))
                .isEqualTo(
                        "<-Xmx512m>\n<-Xmx2g>\n<-Da=b>\n<-jar>\n<%s/quarkus-app/quarkus-run.jar>\n<backup>\n<a file.zip>\n7"
                                .formatted(installed.toRealPath()));
    }

    @Test
    void it_is_found_through_links() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("tracker"), Path.of("an installation/bin/tracker"));
        var second = Files.createSymbolicLink(folder.resolve("second"), link);
        assertThat(run(second, Map.of()))
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

    private void java(String version) throws IOException {
        executable(folder.resolve("jdk/bin/java"), JAVA.formatted(version));
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
        builder.environment().remove("JAVA_OPTS");
        builder.environment().putAll(environment);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + process.waitFor();
    }
}
