package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImportIT {

    private static final int ROWS = Integer.getInteger("import.rows", 4_000);

    @TempDir
    Path data;

    @Test
    void a_large_ledger_is_imported_and_exported_with_256_megabytes_of_heap() throws Exception {
        var ledger = ledger();
        try (var tracker = Tracker.start(data.resolve("data"), Tracker.withOption("-Xmx256m"))) {
            tracker.found();
            var brought = tracker.postFile("clerk", "/api/v1/imports", "text/csv", ledger);
            assertThat(brought.status()).as(brought.body()).isEqualTo(201);
            assertThat(brought.body()).contains("\"created\":" + ROWS + ",");
            var out = tracker.get("clerk", "/api/v1/requests.csv");
            assertThat(out.status()).isEqualTo(200);
            assertThat(out.body()).hasLineCount(ROWS + 1);
            var again = Files.writeString(data.resolve("again.csv"), out.body());
            var unchanged = tracker.postFile("clerk", "/api/v1/imports", "text/csv", again);
            assertThat(unchanged.body()).contains("\"unchanged\":" + ROWS + ",");
        }
    }

    private Path ledger() throws IOException {
        var first = Instant.parse("2019-01-01T06:00:00Z");
        var file = data.resolve("ledger.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(
                    "client_reference,purpose,aircraft_class,sector,from,to,etd,eta,sent_at,channel,outcome,received_at,reason\n");
            for (int i = 0; i < ROWS; i++) {
                var etd = first.plus(Duration.ofMinutes(20L * i));
                out.write("ATO-%d,cargo,fixed_wing,East,GABS,GAGO,%s,%s,%s,email,denied,%s,security%n"
                        .formatted(
                                i,
                                etd,
                                etd.plus(Duration.ofHours(2)),
                                etd.minus(Duration.ofDays(3)),
                                etd.minus(Duration.ofDays(1))));
            }
        }
        return file;
    }
}
