package org.flightclearance.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.io.FileUtils;

/** Where a benchmark keeps its databases, which have gigabytes. */
final class BenchmarkFolder {

    private BenchmarkFolder() {}

    /** A new folder, which is deleted when the benchmark ends. */
    static Path make() throws IOException {
        var folder = Files.createTempDirectory("benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static void delete(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
