package org.flightclearance.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.operate.data.Settings;

import static org.assertj.core.api.Assertions.assertThat;

class MainTest {

    @TempDir
    Path folder;

    @Test
    void a_new_data_folder_is_for_the_account_of_the_tracker_alone() throws IOException {
        var data = folder.resolve("new/data");
        Main.prepare(new Settings(Map.of("FCT_DATA", data.toString())));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_data_folder_that_is_there_stays_as_the_operator_made_it() throws IOException {
        var open = PosixFilePermissions.fromString("rwxr-x---");
        var data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, open);
        Main.prepare(new Settings(Map.of("FCT_DATA", data.toString())));
        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(open);
    }

    @Test
    void for_a_database_elsewhere_no_folder_is_made() throws IOException {
        var data = folder.resolve("data");
        Main.prepare(new Settings(
                Map.of("FCT_DATA", data.toString(), "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://host/database")));
        assertThat(data).doesNotExist();
    }
}
