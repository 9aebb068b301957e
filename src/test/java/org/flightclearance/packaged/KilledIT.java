package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KilledIT {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 120;
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final String REQUEST = request(null);

    @TempDir
    Path data;

    @Test
    void every_acknowledged_request_survives_kill_9_and_none_is_stored_twice() throws Exception {
        var unpacked = Unpacked.into(data.resolve("unpacked"));
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Set<String> beforeBackup = new HashSet<>();
        try (var tracker = Tracker.start(unpacked.command("run"), data, Map.of())) {
            tracker.found();
            untilKilled(
                    tracker,
                    clientReference -> {
                        var answer = tracker.post("clerk", "/api/v1/requests", request(clientReference));
                        if (answer.status() == 201) {
                            acknowledged.add(reference(answer) + " " + clientReference);
                        }
                        return answer.status() == 201;
                    },
                    () -> {
                        beforeBackup.addAll(acknowledged);
                        backUp(tracker);
                        backUp(unpacked);
                        return null;
                    });
        }
        assertThat(inBackup()).containsAll(beforeBackup);
        assertThat(unpacked.run(
                        data.resolve("elsewhere"),
                        "restore",
                        data.resolve("by-command.zip").toString()))
                .startsWith("0 Restored ");
        assertThat(unpacked.run(data.resolve("elsewhere"), "check"))
                .startsWith("0 Opened ")
                .contains("No fault was found.");
        assertThat(in(data.resolve("elsewhere"))).containsAll(beforeBackup);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var tracker = Tracker.start(data, Map.of())) {
            assertClosed(tracker, unpacked);
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

    /**
     * Calls without an answer are repeated after the kill. If the first call was stored, the second stores nothing
     * more.
     */
    @Test
    void repeating_unanswered_calls_after_kill_9_stores_each_request_once() throws Exception {
        Set<String> intended = ConcurrentHashMap.newKeySet();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (var tracker = Tracker.start(data, Map.of())) {
            tracker.found();
            untilKilled(tracker, intention -> {
                intended.add(intention);
                var answer = tracker.post("clerk", "/api/v1/requests", REQUEST, intention);
                if (answer.status() == 201) {
                    acknowledged.add(intention + " " + reference(answer));
                }
                return answer.status() == 201;
            });
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH).hasSizeLessThanOrEqualTo(intended.size());
        try (var tracker = Tracker.start(data, Map.of())) {
            Set<String> references = ConcurrentHashMap.newKeySet();
            for (var intention : intended) {
                var again = tracker.post("clerk", "/api/v1/requests", REQUEST, intention);
                assertThat(again.status()).as(again.body()).isEqualTo(201);
                references.add(reference(again));
                acknowledged.remove(intention + " " + reference(again));
            }
            assertThat(acknowledged).as("acknowledged with another reference").isEmpty();
            assertThat(references).hasSameSizeAs(intended);
            assertThat(stored(tracker)).isEqualTo(intended.size());
        }
    }

    private static int stored(Tracker tracker) throws Exception {
        int stored = 0;
        var path = "/api/v1/requests?limit=200";
        for (var cursor = ""; cursor != null; ) {
            var page = tracker.get("clerk", path + cursor).body();
            stored += REFERENCE.matcher(page).results().count();
            var next = NEXT.matcher(page);
            cursor = next.find() ? "&cursor=" + next.group(1) : null;
        }
        return stored;
    }

    private static Tracker.Answer backUp(Tracker tracker) throws IOException, InterruptedException {
        var made = tracker.post("admin", "/api/v1/admin/backups", "");
        assertThat(made.status()).as(made.body() + tracker.log()).isEqualTo(201);
        assertThat(tracker.get("admin", "/api/v1/admin/backups").body()).contains(made.body());
        assertThat(tracker.page("admin", "/backups").body()).contains("The last backup was made on");
        return made;
    }

    private void backUp(Unpacked unpacked) throws IOException, InterruptedException {
        assertThat(unpacked.run(data, "backup", data.resolve("by-command.zip").toString()))
                .startsWith("0 Made the backup ")
                .contains("while the tracker runs");
        assertThat(data.resolve("backups").toFile().list()).hasSize(1);
    }

    /** The token of the note is good for a backup by the command, and for nothing else; and nothing else opens the file. */
    private void assertClosed(Tracker tracker, Unpacked unpacked) throws IOException, InterruptedException {
        var token = Files.readString(data.resolve("backup.door")).replaceFirst("(?s).*token=(\\S+)\\s*", "$1");
        assertThat(tracker.getWithKey(token, "/api/v1/admin/backups").status()).isEqualTo(401);
        assertThat(tracker.getWithKey(token, "/api/v1/requests").status()).isEqualTo(401);
        assertThat(unpacked.run(data, "check")).startsWith("1 tracker: ").contains("is in use");
    }

    /** The requests in the one backup, as reference and client reference, read without the tracker. */
    private Set<String> inBackup() throws Exception {
        var backups = data.resolve("backups").toFile().listFiles();
        assertThat(backups).hasSize(1);
        var restored = Files.createDirectory(data.resolve("restored")).resolve("tracker.mv.db");
        try (var zip = new ZipFile(backups[0])) {
            Files.copy(zip.getInputStream(zip.getEntry("tracker.mv.db")), restored);
        }
        return in(data.resolve("restored"));
    }

    private static Set<String> in(Path folder) throws SQLException {
        var found = new HashSet<String>();
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("tracker"));
                var rows = database.createStatement()
                        .executeQuery("select reference, client_reference from flight_request")) {
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return found;
    }

    private static String reference(Tracker.Answer answer) {
        var matcher = REFERENCE.matcher(answer.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Starts several writers, each with its own names, and kills the tracker after enough acknowledged calls. */
    private static void untilKilled(Tracker tracker, Filing filing) throws Exception {
        untilKilled(tracker, filing, () -> null);
    }

    /** @param meanwhile what is done after enough acknowledged calls and before the kill */
    private static void untilKilled(Tracker tracker, Filing filing, Callable<?> meanwhile) throws Exception {
        var killed = new AtomicBoolean();
        var enough = new CountDownLatch(ENOUGH);
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = "w" + writer;
            writers.submit(() -> {
                for (int i = 0; !killed.get(); i++) {
                    try {
                        if (filing.file(name + "-" + i)) {
                            enough.countDown();
                        }
                    } catch (IOException cutOff) {
                        // Not acknowledged: the request may be stored or not
                        return null;
                    }
                }
                return null;
            });
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        meanwhile.call();
        tracker.kill();
        killed.set(true);
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private interface Filing {

        /** @return whether the call was acknowledged */
        boolean file(String name) throws IOException, InterruptedException;
    }

    private static String request(@Nullable String clientReference) {
        return """
                {"mission": "MINUSMA", "client_reference": %s, "purpose": "isr", "aircraft": {"class": "uav"},
                 "sector": "East", "legs": [{"from": "GAGO", "to": "GATB", "etd": "2022-10-07T06:00:00Z",
                 "eta": "2022-10-07T08:00:00Z"}], "sent": {"at": "2022-10-04T05:00:00Z", "channel": "email"}}"""
                .formatted(clientReference == null ? null : "\"" + clientReference + "\"");
    }
}
