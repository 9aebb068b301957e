package org.flightclearance.packaged;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class DeadlineIT {

    private static final String REFERENCE = "MINUSMA-2022-00001";

    @TempDir
    Path data;

    @Test
    void a_request_without_an_answer_is_unanswered_after_its_deadline_even_if_the_server_was_down() throws Exception {
        try (var tracker = at("2022-10-05T00:00:00Z")) {
            tracker.found();
            var filed = tracker.post(
                    "clerk",
                    "/api/v1/requests",
                    """
                    {"mission": "MINUSMA", "purpose": "isr", "aircraft": {"class": "uav", "callsign": "UNO701"},
                     "sector": "East", "legs": [{"from": "GAGO", "to": "GATB", "etd": "2022-10-07T06:00:00Z",
                     "eta": "2022-10-07T08:00:00Z"}], "sent": {"at": "2022-10-04T05:00:00Z", "channel": "email"}}""");
            assertThat(filed.status()).as(filed.body()).isEqualTo(201);
            assertStands(tracker, "pending");
        }
        try (var tracker = at("2022-10-07T06:00:00Z")) {
            assertStands(tracker, "pending");
        }
        try (var tracker = at("2022-10-07T06:00:00.000001Z")) {
            assertStands(tracker, "unanswered");
        }
    }

    @Test
    void a_fixed_clock_that_is_not_allowed_stops_the_start() {
        assertThat(catchThrowable(() -> Tracker.start(data, Map.of("FCT_CLOCK", "2022-10-05T00:00:00Z"))))
                .hasMessageContaining("FCT_ALLOW_CLOCK=true");
    }

    private static void assertStands(Tracker tracker, String status) throws Exception {
        var list = tracker.get("clerk", "/api/v1/requests?status=" + status);
        assertThat(list.body()).contains(REFERENCE);
        var page = tracker.page("clerk", "/requests/" + REFERENCE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"tag " + status + "\"");
        var report = tracker.get("clerk", "/api/v1/reports/denials?mission=MINUSMA&quarter=2022-Q4");
        var total = report.body().substring(0, report.body().indexOf("\"by\""));
        assertThat(total).contains("\"" + status + "\":1");
    }

    private Tracker at(String instant) throws Exception {
        return Tracker.start(data, Map.of("FCT_CLOCK", instant, "FCT_ALLOW_CLOCK", "true"));
    }
}
