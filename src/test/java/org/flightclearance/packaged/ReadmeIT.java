package org.flightclearance.packaged;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the commands that README.md and docs/api.md tell the reader to type. */
class ReadmeIT {

    @TempDir
    Path data;

    @Test
    void every_command_of_the_readme_and_of_docs_api_md_works() throws Exception {
        DocumentedCommands.needs("curl");
        try (var tracker = Tracker.start(data, Map.of("FCT_SAMPLE", "minusma"))) {
            firstMinute(tracker);
            tour(tracker);
            walk(tracker);
        }
    }

    private static void firstMinute(Tracker tracker) throws Exception {
        var lines = tracker.logWith(DocumentedCommands.PRINTED).lines().toList();
        assertThat(lines)
                .filteredOn(line -> !line.contains("Loading the sample: "))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(lines).noneMatch(it -> it.contains("WARN") || it.contains("Migrating") || it.contains("| 1 |"));
        assertThat(lines.get(lines.size() - 8))
                .endsWith(" is ready: " + tracker.root().replace("127.0.0.1", "localhost"));
        assertThat(lines.subList(lines.size() - 5, lines.size()))
                .extracting(it -> it.strip().split(" ")[0])
                .containsExactly("admin", "requester", "officer", "manager", "auditor");
    }

    private void tour(Tracker tracker) throws Exception {
        var tour = new DocumentedCommands(data.resolve("tour"), "README.md", "## A short tour");
        tour.settings(tracker);
        assertThat(tour.type()).contains("\"denied_or_unanswered\":237");
        assertThat(tour.type()).contains("denied_or_unanswered", "\"items\":[{\"reference\"");
        assertThat(tour.type()).contains("201 Created", "\"status\":\"submitted\"");
        tour.type();
        assertThat(tour.type()).contains("\"status\":\"pending\"", "\"deadline_why\":[\"");
        assertThat(tour.type()).contains("\"status\":\"denied\"");
        assertThat(tour.type()).contains("\"move\":\"answer\"");
        assertThat(tour.type()).contains("\"status\":422", "/purpose", "champs sont erronés");
        tour.isOver();
    }

    private void walk(Tracker tracker) throws Exception {
        var walk = new DocumentedCommands(data.resolve("walk"), "docs/api.md", "You need `curl`");
        walk.settings(tracker);
        walk.type();
        assertThat(walk.type()).contains("\"short_notice\":true", "\"latest_sending_at\"", "All drones", "Closed air");
        assertThat(walk.type()).contains("201 Created", "Location: ", "ETag: ").doesNotContain("Idempotent-Replayed");
        assertThat(walk.type()).contains("(FPL-UNO702-VN\n-MI8/M-S/C\n-GABS0600\n", "REG/UN159H");
        assertThat(walk.type()).contains("201 Created", "Idempotent-Replayed: true");
        assertThat(walk.type()).contains("/problems/duplicate-client-reference", "WALK-1");
        assertThat(walk.type()).contains("EXAMPLE-1 filed as MINUSMA-", "EXAMPLE-3 filed as");
        assertThat(walk.type()).contains("more than 180 days ahead", "HERON");
        assertThat(walk.type()).contains("304 Not Modified").doesNotContain("callsign");
        assertThat(walk.type()).contains("200 OK", "rel=\"next\"", "\"next\":\"");
        assertThat(walk.type()).contains("\"callsign\":\"UNO", "\"reason\":\"no_reason\"");
        assertThat(walk.type()).contains("\"items\":[{\"reference\"");
        assertThat(walk.type()).contains("\"status\":\"pending\"", "\"allowed_moves\":[");
        assertThat(walk.type()).contains("\"status\":\"denied\"");
        assertThat(walk.type()).contains("\"outgoing_reference\":\"NV/119\"");
        assertThat(walk.type()).contains("\"type\":\"request.acknowledged\"", "\"status\":\"denied\"", "\"next\":\"");
        assertThat(walk.type()).contains("\"touches\":[", "\"id\":null");
        assertThat(walk.type()).contains("\"under_permit\":false", "outside the hours of the permit");
        assertThat(walk.type()).contains("\"touches\":[]", "not renewed in time");
        assertThat(walk.type()).contains("\"rows\":2", "\"created\":2", "\"rejected\":0");
        assertThat(walk.type()).contains("\"created\":2", "\"errors\":[]");
        assertThat(walk.type()).contains("\"created\":0", "\"unchanged\":2");
        assertThat(walk.type()).contains("\"kind\":\"sheet\"", "\"created\":0", "\"rejected\":0");
        assertThat(walk.type()).contains("client_reference", "WALK-L1", "WALK-L2", "\"client_reference\":\"WALK-L2\"");
        assertThat(walk.type()).contains("\"denied_or_unanswered\":237", "\"items\":[{\"reference\"");
        assertThat(walk.type()).contains("\"sectors_fr\":{\"East\":\"Est\"", "\"default_for\":[\"isr\"]");
        assertThat(walk.type()).contains("\"mail\":\"no_server\"", "\"delivery\":\"daily\"");
        assertThat(walk.type()).contains("/aircraft", "/legs", "\"trace_id\"");
        assertThat(walk.type()).contains("204 No Content", "/problems/unauthenticated");
        walk.isOver();
    }
}
