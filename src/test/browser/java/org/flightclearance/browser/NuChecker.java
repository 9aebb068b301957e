package org.flightclearance.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Nu validator, in a process of its own: it brings XML parsers that nothing else is to find. */
final class NuChecker {

    private NuChecker() {}

    /** What it says of the pages in that folder, one line each. */
    static List<String> check(Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                // Its schemas go deep
                "-Xss8m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "nu.validator.client.SimpleCommandLineValidator",
                "--format",
                "gnu",
                "--stdout"));
        try (var files = Files.list(folder)) {
            files.sorted().map(Path::toString).forEach(command::add);
        }
        var said = folder.resolveSibling(folder.getFileName() + ".txt");
        var checker = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        // What starts applications quickly would be told among its findings
        checker.environment().remove("JAVA_TOOL_OPTIONS");
        int end = checker.start().waitFor();
        var lines = Files.readAllLines(said);
        if (end != 0 && lines.isEmpty()) {
            throw new IllegalStateException("the validator ends with " + end);
        }
        return lines.stream().map(line -> line.replaceFirst("^\"?file:.*/", "")).toList();
    }
}
