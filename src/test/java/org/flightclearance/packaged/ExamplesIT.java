package org.flightclearance.packaged;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The example scripts of the documentation, over a connection that loses two of three answers. */
class ExamplesIT {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({"bash, docs/examples/file_requests.sh", "python3, docs/examples/file_requests.py"})
    void a_script_files_each_request_once_however_often_the_connection_breaks(String program, String script)
            throws Exception {
        DocumentedCommands.needs("curl", program);
        try (var tracker = Tracker.start(data, Map.of())) {
            tracker.found();
            var key = tracker.key("clerk");
            try (var line = new LossyConnection(tracker.root())) {
                var shell = new DocumentedCommands(data.resolve("shell"), "docs/api.md", "#");
                var command = "FCT_API=%s/api/v1 FCT_KEY=%s %s %s docs/examples/requests.ndjson"
                        .formatted(line.root(), key, program, script);
                assertThat(shell.run(command)).contains("EXAMPLE-1 filed as", "EXAMPLE-3 filed as");
                assertThat(line.answers()).isGreaterThanOrEqualTo(9);
                assertThat(shell.run(command)).contains("EXAMPLE-1 filed as", "EXAMPLE-3 filed as");
            }
            var filed = tracker.get("clerk", "/api/v1/requests").body();
            assertThat(filed.split("\"client_reference\":")).hasSize(1 + 3);
        }
    }
}
