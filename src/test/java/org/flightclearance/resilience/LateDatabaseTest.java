package org.flightclearance.resilience;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The database of these tests starts only after the application has tried to connect. */
@OnFaultyDatabase
class LateDatabaseTest {

    @Test
    void a_node_waits_for_its_database_logs_that_and_starts_once_the_database_is_there() throws Exception {
        assertThat(waiting()).hasSizeBetween(1, 10);
        assertThat(Caller.send(Caller.to("/q/health/ready").build()).status()).isEqualTo(200);
        assertThat(FaultScenario.mission()).isNotEmpty();
    }

    private static List<String> waiting() throws IOException {
        try (var lines = Files.lines(FaultyDatabase.LOG)) {
            return lines.filter(line -> line.matches("(?i).*(retrying in|waits? for the database).*"))
                    .toList();
        }
    }
}
