package org.flightclearance.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A start with the classes that an earlier run has kept (class data sharing). */
class KeptClassesIT {

    /** Java takes seconds to write the classes, and more on a busy machine. */
    private static final Duration END = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void the_second_run_reads_the_classes_that_the_first_has_kept() throws Exception {
        var unpacked = Unpacked.into(folder.resolve("unpacked"));
        var data = folder.resolve("data");
        var loaded = folder.resolve("loaded");
        try (var first = Tracker.start(unpacked.command("run"), data, Map.of("FCT_KEEP_CLASSES", "true"))) {
            first.found();
            first.tellToStop();
            assertThat(first.ends(END)).isTrue();
            assertThat(first.log()).doesNotContain("[cds");
        }
        try (var archives = Files.list(data.resolve("classes"))) {
            assertThat(archives).hasSize(1);
        }
        var settings = Map.of("FCT_KEEP_CLASSES", "true", "JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        try (var second = Tracker.start(unpacked.command("run"), data, settings)) {
            assertThat(second.get("clerk", "/api/v1/missions").body()).contains("MINUSMA");
            assertThat(second.log()).doesNotContain("[cds");
        }
        try (var lines = Files.lines(loaded)) {
            assertThat(lines.filter(line -> line.contains(" org.hibernate.") && line.endsWith("(top)")))
                    .hasSizeGreaterThan(1000);
        }
    }
}
