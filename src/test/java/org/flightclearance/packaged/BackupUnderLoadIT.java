package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Backups while sixteen clients write, restored into other folders. */
class BackupUnderLoadIT {

    private static final int WRITERS = 16;
    private static final Duration BETWEEN_INSTANTS = Duration.ofMillis(400);
    private static final int INSTANTS = 8;
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Webhooks are delivered every second. */
    private static final Duration SEVERAL_ROUNDS = Duration.ofSeconds(4);

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final String ANSWER =
            "{\"outcome\": \"denied\", \"received_at\": \"2022-10-05T09:00:00Z\", \"reason\": \"security\"}";
    private static final List<String> REPORTS = List.of(
            "/api/v1/reports/denials?mission=MINUSMA&quarter=2022-Q4",
            "/api/v1/reports/denials/requests?mission=MINUSMA&quarter=2022-Q4&row=total&column=denied",
            "/api/v1/reports/denials.csv?mission=MINUSMA&quarter=2022-Q4");

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicIntegerArray done = new AtomicIntegerArray(WRITERS);
    private final AtomicBoolean ends = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

    /** @param holds what was acknowledged before it was begun, as {@link #stored} names it */
    private record Made(Path file, Set<String> holds) {}

    @Test
    void a_backup_under_writes_holds_all_of_them_reports_the_same_and_writes_to_nobody() throws Exception {
        try (var outside = new Outside()) {
            var unpacked = Unpacked.into(folder.resolve("unpacked"));
            var settings = outside.settings();
            settings.put("FCT_RATE_LIMIT_PER_SECOND", "0");
            List<Made> made;
            List<Instant> instants;
            List<String> reports;
            try (var original = Tracker.start(unpacked.command("run"), folder.resolve("original"), settings)) {
                original.found();
                var webhook = "{\"url\": \"%s\", \"missions\": [\"MINUSMA\"]}".formatted(outside.address());
                made201(original.post("admin", "/api/v1/webhooks", webhook));
                var writing = write(original, original.key("clerk"));
                instants = instants();
                made = List.of(
                        measured("through the API", () -> byApi(original)),
                        measured("through bin/tracker", () -> byCommand(unpacked)));
                ends.set(true);
                for (var one : writing) {
                    one.get(SOON.toSeconds(), TimeUnit.SECONDS);
                }
                reports = reports(original, instants);
                assertThat(outside.calls()).as("the original calls").hasPositiveValue();
            }
            assertThat(reports.get(0)).isNotEqualTo(reports.get(REPORTS.size() * (INSTANTS - 1)));
            int number = 0;
            for (var backup : made) {
                var elsewhere = folder.resolve("restored-" + number++);
                assertThat(unpacked.run(elsewhere, "restore", backup.file().toString()))
                        .startsWith("0 Restored ");
                assertThat(stored(elsewhere)).containsAll(backup.holds());
                outside.calls().set(0);
                try (var copy = Tracker.start(unpacked.command("run"), elsewhere, settings)) {
                    assertThat(reports(copy, instants)).isEqualTo(reports);
                    assertHeld(copy, outside.calls());
                }
            }
        } finally {
            ends.set(true);
            threads.shutdownNow();
        }
    }

    private List<Future<?>> write(Tracker tracker, String key) {
        var writing = new ArrayList<Future<?>>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writing.add(threads.submit(() -> {
                while (!ends.get()) {
                    var name = writer + "-" + done.get(writer);
                    var filed = made201(tracker.postWithKey(key, "/api/v1/requests", Filings.request(), name));
                    var reference = REFERENCE.matcher(filed.body());
                    assertThat(reference.find()).isTrue();
                    acknowledged.add(reference.group(1) + " filed");
                    done.incrementAndGet(writer);
                    var answered = tracker.postWithKey(
                            key, "/api/v1/requests/" + reference.group(1) + "/answer", ANSWER, name + "-answer");
                    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
                    acknowledged.add(reference.group(1) + " answered");
                    done.incrementAndGet(writer);
                }
                return null;
            }));
        }
        return writing;
    }

    /** Instants at which no write is under way any more that began before them. */
    private List<Instant> instants() throws InterruptedException {
        untilAllHaveWritten();
        var instants = new ArrayList<Instant>();
        while (instants.size() < INSTANTS) {
            instants.add(Instant.now().truncatedTo(ChronoUnit.MICROS));
            TimeUnit.MILLISECONDS.sleep(BETWEEN_INSTANTS.toMillis());
        }
        untilAllHaveWritten();
        return instants;
    }

    private void untilAllHaveWritten() throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        for (int writer = 0; writer < WRITERS; writer++) {
            int enough = done.get(writer) + 2;
            while (done.get(writer) < enough) {
                assertThat(System.nanoTime()).as("each writer writes").isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private Made measured(String how, Callable<Path> backup) throws Exception {
        var holds = Set.copyOf(acknowledged);
        long begin = System.nanoTime();
        var file = backup.call();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "backup %s: %.1f s, %.0f writes/s meanwhile, %d before%n",
                how, seconds, (acknowledged.size() - holds.size()) / seconds, holds.size());
        return new Made(file, holds);
    }

    private Path byApi(Tracker tracker) throws IOException, InterruptedException {
        made201(tracker.post("admin", "/api/v1/admin/backups", ""));
        var made = folder.resolve("original").resolve("backups").toFile().listFiles();
        assertThat(made).hasSize(1);
        return made[0].toPath();
    }

    private Path byCommand(Unpacked unpacked) throws IOException, InterruptedException {
        var file = folder.resolve("by-command.zip");
        assertThat(unpacked.run(folder.resolve("original"), "backup", file.toString()))
                .startsWith("0 Made the backup ")
                .contains("while the tracker runs");
        return file;
    }

    private static List<String> reports(Tracker tracker, List<Instant> instants) throws Exception {
        var reports = new ArrayList<String>();
        for (var instant : instants) {
            for (var report : REPORTS) {
                var answer = tracker.get("clerk", report + "&as_of=" + instant);
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                reports.add(answer.body());
            }
        }
        return reports;
    }

    /** Nothing goes out from a copy, though there is something to say, until somebody confirms that it is in use. */
    private static void assertHeld(Tracker copy, AtomicInteger called) throws Exception {
        assertThat(copy.log()).contains("This database was in use at another place");
        made201(copy.post("clerk", "/api/v1/requests", Filings.request()));
        var mail = "{\"email\": \"a.traore@example.org\"}";
        assertThat(copy.post("admin", "/api/v1/alerts/test", mail).status()).isEqualTo(409);
        TimeUnit.MILLISECONDS.sleep(SEVERAL_ROUNDS.toMillis());
        assertThat(called).as("calls of the copy").hasValue(0);
        copy.form(copy.signIn("admin"), "/installation", "");
        awaitCall(called);
        assertThat(copy.post("admin", "/api/v1/alerts/test", mail).status()).isEqualTo(202);
    }

    private static void awaitCall(AtomicInteger called) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (called.get() == 0) {
            assertThat(System.nanoTime()).as("calls once it is confirmed").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Set<String> stored(Path data) throws SQLException {
        var stored = new HashSet<String>();
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("tracker"));
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select reference || ' filed' from flight_request union all"
                                + " select r.reference || ' answered' from answer a join flight_request r on r.id = a.request_id")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    private static Tracker.Answer made201(Tracker.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
