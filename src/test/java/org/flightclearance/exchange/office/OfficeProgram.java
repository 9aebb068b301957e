package org.flightclearance.exchange.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice without a window: opens a file and saves it, as a user would.
 *
 * @param folder for its profile and its files
 * @param locale of its user, such as {@code fr_FR}
 */
record OfficeProgram(Path folder, String locale) {

    private static final String COMMAND = "soffice";

    /** Whether it is on the path of this machine. */
    static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, COMMAND)));
    }

    /**
     * Opens a file and saves it under another type.
     *
     * @param opens how to read it, as options of the program; empty: as it is read by default
     * @param saves the type, with the filter and its options where there are some
     * @return the saved bytes
     */
    byte[] saved(String name, byte[] file, String opens, String saves) throws IOException, InterruptedException {
        var read = Files.write(Files.createDirectories(folder.resolve("read")).resolve(name), file);
        var written = Files.createDirectories(folder.resolve("written"));
        var command = Stream.of(
                        List.of(
                                COMMAND,
                                "-env:UserInstallation="
                                        + folder.resolve("profile").toUri()),
                        opens.isEmpty() ? List.<String>of() : List.of("--infilter=" + opens),
                        List.of("--headless", "--convert-to", saves, "--outdir", written.toString(), read.toString()))
                .flatMap(List::stream)
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale + ".UTF-8");
        builder.redirectOutput(folder.resolve("said.txt").toFile());
        var process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        var type = saves.replaceFirst(":.*", "");
        var result = written.resolve(name.replaceFirst("\\.[a-z]+$", "." + type));
        if (!Files.exists(result)) {
            throw new IOException(Files.readString(folder.resolve("said.txt")));
        }
        return Files.readAllBytes(result);
    }
}
