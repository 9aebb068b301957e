package org.flightclearance.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the Nu HTML validator in its own process, because it brings XML parsers that the other code must not use. */
final class NuChecker {

    private NuChecker() {}

    /** The messages of the validator for the pages in the folder, one line each. */
    static List<String> check(Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                // Its schemas need a large stack
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
        // A message about these options would appear among the results
        checker.environment().remove("JAVA_TOOL_OPTIONS");
        int end = checker.start().waitFor();
        var lines = Files.readAllLines(said);
        if (end != 0 && lines.isEmpty()) {
            throw new IllegalStateException("the validator ended with exit code " + end);
        }
        return lines.stream().map(line -> line.replaceFirst("^\"?file:.*/", "")).toList();
    }
}
