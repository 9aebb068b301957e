package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** What an operator has after unpacking the zip, as far as {@code bin/tracker} needs it. */
public record Unpacked(Path folder) {

    public static Unpacked into(Path folder) throws IOException {
        var script = Files.createDirectories(folder.resolve("bin")).resolve("tracker");
        Files.copy(Path.of("src/main/package/bin/tracker"), script);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(
                folder.resolve("quarkus-app"), Tracker.JAR.toAbsolutePath().getParent());
        return new Unpacked(folder);
    }

    public List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(folder.resolve("bin/tracker").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** @return what a command printed, after its exit code */
    String run(Path data, String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
        builder.environment().put("FCT_DATA", data.toString());
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed.replaceFirst("Picked up JAVA_TOOL_OPTIONS.*\\R", "");
    }
}
