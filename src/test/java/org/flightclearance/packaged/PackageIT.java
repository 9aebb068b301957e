package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.flightclearance.operate.data.Build;

import static org.assertj.core.api.Assertions.assertThat;

/** The zip that mvn package makes. */
class PackageIT {

    /** What docs/operations.md promises, beside the application. */
    private static final String[] PARTS = {
        "bin/tracker",
        "bin/tracker.cmd",
        "LICENSE",
        "README.md",
        "sbom.json",
        "flight-clearance-tracker.service",
        "docs/operations.md",
        "quarkus-app/quarkus-run.jar",
        "quarkus-app/tracker-h2.jar",
        "quarkus-app/tracker-postgresql.jar",
        "quarkus-app/quarkus/application-postgresql.dat",
        "quarkus-app/quarkus/generated-common.jar",
        "quarkus-app/quarkus/h2/generated-bytecode.jar",
        "quarkus-app/quarkus/postgresql/generated-bytecode.jar"
    };

    /** In bytes. */
    private static final long LARGEST = 60_000_000;

    private final Path zip = zip();

    @Test
    void the_zip_has_all_parts_in_one_folder_of_its_name() throws IOException {
        try (var files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"));
                var roots = Files.list(files.getPath("/"))) {
            var folder = roots.toList();
            assertThat(folder).hasSize(1);
            assertThat(zip.getFileName().toString())
                    .isEqualTo(folder.get(0).getFileName().toString().replace("/", "") + ".zip");
            assertThat(Stream.of(PARTS).map(folder.get(0)::resolve)).allMatch(Files::isRegularFile);
            assertThat(Files.getPosixFilePermissions(folder.get(0).resolve("bin/tracker")))
                    .contains(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
            assertThat(Files.readString(folder.get(0).resolve("sbom.json")))
                    .contains("\"bomFormat\" : \"CycloneDX\"", "hibernate-core", "picocli");
        }
    }

    @Test
    void the_zip_is_at_most_60_MB() throws IOException {
        assertThat(Files.size(zip)).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void the_checksum_beside_it_is_its_own() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(zip));
        assertThat(Files.readString(Path.of(zip + ".sha256")).strip())
                .isEqualTo(HexFormat.of().formatHex(digest.digest()) + " *" + zip.getFileName());
    }

    private static Path zip() {
        return Path.of(
                "target",
                "flight-clearance-tracker-%s.zip".formatted(Build.read().version()));
    }
}
