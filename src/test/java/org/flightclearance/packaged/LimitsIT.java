package org.flightclearance.packaged;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsIT {

    private static final String MISSIONS = "/api/v1/missions";

    @TempDir
    Path data;

    @Test
    void a_waiting_time_after_wrong_passwords_survives_a_restart_and_ends_to_the_second() throws Exception {
        try (var tracker = Tracker.start(data, at("2022-10-05T00:00:00Z"))) {
            for (int i = 0; i < 5; i++) {
                assertThat(tracker.get("admin", "wrong horse", MISSIONS).status())
                        .isEqualTo(401);
            }
            assertThat(tracker.get("admin", MISSIONS).status()).isEqualTo(429);
        }
        try (var tracker = Tracker.start(data, at("2022-10-05T00:00:00.999Z"))) {
            var waits = tracker.get("admin", MISSIONS);
            assertThat(waits.status()).isEqualTo(429);
            assertThat(waits.body()).contains("/problems/too-many-requests", "one second");
            assertThat(waits.retryAfter()).isEqualTo("1");
        }
        try (var tracker = Tracker.start(data, at("2022-10-05T00:00:01Z"))) {
            assertThat(tracker.get("admin", MISSIONS).status()).isEqualTo(200);
        }
    }

    @Test
    void the_rate_limit_counts_each_account_and_each_api_key_by_itself() throws Exception {
        try (var tracker = Tracker.start(data, Map.of("FCT_RATE_LIMIT_PER_SECOND", "1"))) {
            var key =
                    tracker.post("admin", "/api/v1/api-keys", "{\"name\": \"Nightly export\", \"roles\": [\"admin\"]}");
            assertThat(key.status()).isEqualTo(201);
            int calls = 1;
            var answer = tracker.get("admin", MISSIONS);
            // The bucket is refilled during the calls, so only a minimum of successful calls is known
            while (answer.status() == 200 && calls < 1000) {
                answer = tracker.get("admin", MISSIONS);
                calls++;
            }
            assertThat(answer.status()).isEqualTo(429);
            assertThat(calls).isGreaterThanOrEqualTo(10);
            assertThat(answer.retryAfter()).isEqualTo("1");
            assertThat(answer.body()).contains("/problems/too-many-requests", "Too many calls");
            var secret = key.body().replaceFirst("(?s).*\"key\":\"([^\"]+)\".*", "$1");
            assertThat(tracker.getWithKey(secret, MISSIONS).status()).isEqualTo(200);
            assertThat(tracker.page("admin", "/accounts").status()).isEqualTo(200);
        }
    }

    private static Map<String, String> at(String instant) {
        return Map.of("FCT_CLOCK", instant, "FCT_ALLOW_CLOCK", "true");
    }
}
