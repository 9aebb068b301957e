package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that an earlier version has made, opened by this one. It has a mission with six requests, four of them with answers,
 * and a publication of 20 December 2022. {@code migration-22.zip} is a backup from the version whose last migration was 22 (commit
 * f0c33beb); the files beside it are what that version gave out.
 */
class UpgradeIT {

    private static final Path STORED = Path.of("src/test/resources/upgrade");
    private static final String PUBLICATION = "/api/v1/publications/01a22905-b647-788c-8685-327a51383546";

    @TempDir
    Path folder;

    @Test
    void a_publication_of_an_earlier_version_keeps_every_byte_and_its_figures_are_computed_again() throws Exception {
        var unpacked = Unpacked.into(folder.resolve("unpacked"));
        var data = folder.resolve("data");
        var backup = STORED.resolve("migration-22.zip").toAbsolutePath().toString();
        assertThat(unpacked.run(data, "restore", backup)).startsWith("0 ");
        assertThat(unpacked.run(data, "check"))
                .startsWith("0 ")
                .contains("The database is from an earlier version.", "No fault was found.");
        try (var tracker = Tracker.start(data, Map.of())) {
            for (var file : new String[] {"denials.json", "denials.csv"}) {
                assertThat(tracker.get("chief", PUBLICATION + "/files/" + file).body())
                        .isEqualTo(stored(file));
            }
            assertThat(tracker.get("chief", PUBLICATION + "/changes").body())
                    .contains("\"definition\":", "\"items\":[]");
        }
        assertThat(unpacked.run(data, "check"))
                .startsWith("0 ")
                .contains(
                        "Report “Fourth quarter” of MINUSMA, 2022-10-01 to 2022-12-19, published 2022-12-20T10:00:00Z: the same"
                                + " figures, computed anew as of its publication.",
                        "No fault was found.");
    }

    private static String stored(String file) throws IOException {
        return Files.readString(STORED.resolve("migration-22-" + file), StandardCharsets.UTF_8);
    }
}
