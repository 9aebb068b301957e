package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KilledIT {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 300;
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

    @TempDir
    Path data;

    @Test
    void every_acknowledged_request_survives_kill_9_and_none_is_there_twice() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (var tracker = Tracker.start(data, Map.of())) {
            tracker.found();
            fileUntilKilled(tracker, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var tracker = Tracker.start(data, Map.of())) {
            for (var filed : acknowledged) {
                var reference = filed.substring(0, filed.indexOf(' '));
                var clientReference = filed.substring(filed.indexOf(' ') + 1);
                var answer = tracker.get("clerk", "/api/v1/requests?client_reference=" + clientReference);
                assertThat(REFERENCE.matcher(answer.body()).results().map(match -> match.group(1)))
                        .containsExactly(reference);
            }
            assertThat(tracker.post("clerk", "/api/v1/requests", request("after"))
                            .status())
                    .isEqualTo(201);
        }
    }

    private static void fileUntilKilled(Tracker tracker, Set<String> acknowledged) throws InterruptedException {
        var killed = new AtomicBoolean();
        var enough = new CountDownLatch(ENOUGH);
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = "w" + writer;
            writers.submit(() -> {
                for (int i = 0; !killed.get(); i++) {
                    var clientReference = name + "-" + i;
                    try {
                        var answer = tracker.post("clerk", "/api/v1/requests", request(clientReference));
                        if (answer.status() == 201) {
                            var matcher = REFERENCE.matcher(answer.body());
                            assertThat(matcher.find()).isTrue();
                            acknowledged.add(matcher.group(1) + " " + clientReference);
                            enough.countDown();
                        }
                    } catch (IOException cutOff) {
                        // Nothing was acknowledged: it may be there or not
                        return null;
                    }
                }
                return null;
            });
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        tracker.kill();
        killed.set(true);
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private static String request(String clientReference) {
        return """
                {"mission": "MINUSMA", "client_reference": "%s", "purpose": "isr", "aircraft": {"class": "uav"},
                 "sector": "East", "legs": [{"from": "GAGO", "to": "GATB", "etd": "2022-10-07T06:00:00Z",
                 "eta": "2022-10-07T08:00:00Z"}], "sent": {"at": "2022-10-04T05:00:00Z", "channel": "email"}}"""
                .formatted(clientReference);
    }
}
