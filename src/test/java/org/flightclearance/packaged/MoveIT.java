package org.flightclearance.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The sample, moved to PostgreSQL by a command that is killed half-way the first time. */
class MoveIT {

    /** The letters and most of the history come after it. */
    private static final String HALF_WAY = "flight_request ";

    @TempDir
    Path folder;

    @Test
    void after_a_move_that_was_killed_and_begun_again_every_question_has_the_same_answer() throws Exception {
        var unpacked = Unpacked.into(folder.resolve("unpacked"));
        Map<String, String> before;
        String key;
        try (var tracker = Tracker.start(unpacked.command("run"), folder, settings(Map.of("FCT_SAMPLE", "minusma")))) {
            beginsToBeUsed(tracker);
            key = tracker.key("reader");
            before = Asked.of(tracker, "reader");
        }
        assertThat(before.keySet())
                .hasSizeGreaterThan(200)
                .anyMatch(path -> path.startsWith("/publications/"))
                .anyMatch(path -> path.startsWith("/letters/"));
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "120")
                .start()) {
            var target = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME", "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD", "postgres");
            killHalfWay(unpacked, postgres);
            assertThat(catchThrowable(() ->
                            Tracker.start(unpacked.command("run"), folder.resolve("too-early"), settings(target))))
                    .hasMessageContaining("A move to this database is under way or was interrupted.");
            assertThat(moved(unpacked, postgres))
                    .contains("An earlier move had been interrupted; it begins again.")
                    .containsPattern("Compared \\d\\d tables with \\d+ rows: all of them are equal");
            try (var tracker = Tracker.start(unpacked.command("run"), folder.resolve("moved"), settings(target))) {
                var after = Asked.of(tracker, "reader");
                assertThat(after.keySet()).isEqualTo(before.keySet());
                assertThat(after.keySet())
                        .filteredOn(path -> !Objects.equals(after.get(path), before.get(path)))
                        .as("other answers")
                        .isEmpty();
                assertThat(tracker.getWithKey(key, "/api/v1/requests").status()).isEqualTo(200);
            }
        }
    }

    /** The clock stands still, because some answers say how long something has been open. */
    private static Map<String, String> settings(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("FCT_ALLOW_CLOCK", "true");
        settings.put("FCT_CLOCK", "2024-03-05T10:11:12.131415Z");
        settings.put("FCT_RATE_LIMIT_PER_SECOND", "0");
        settings.put("FCT_SECRET_KEY", "c2V2ZW50eSB0d28gaG91cnMgYmVmb3JlIHRoZSBmbGk=");
        settings.put("FCT_WEBHOOK_HOSTS", "localhost");
        settings.put("FCT_WEBHOOK_PRIVATE_HOSTS", "localhost");
        // A try that fails would be in the answers
        settings.put("FCT_WEBHOOK_DELIVER", "false");
        return settings;
    }

    private void beginsToBeUsed(Tracker tracker) throws Exception {
        for (var account : List.of("reader", "Elodie", "zoe", "Abdou", "b_2", "B-1", "b1")) {
            made(tracker.post(
                    "admin",
                    "/api/v1/accounts",
                    """
                    {"name": "%s", "password": "correct horse", "first_password": false, "roles": ["manager", "officer"],
                     "missions": ["MINUSMA"]}"""
                            .formatted(account)));
        }
        made(tracker.post("reader", "/api/v1/requests", Filings.request()));
        made(
                tracker.post(
                        "reader",
                        "/api/v1/publications",
                        """
                {"mission": "MINUSMA", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "Denials",
                 "answers_entered_until": "2023-01-15"}"""));
        made(tracker.post(
                "admin", "/api/v1/webhooks", "{\"url\": \"http://localhost:9/\", \"missions\": [\"MINUSMA\"]}"));
        var letter = Files.writeString(
                folder.resolve("letter.eml"),
                "From: a@example.org\r\nSubject: Re\r\nDate: Wed, 05 Oct 2022 10:00:00 +0000\r\n\r\nDenied.\t\\N\r\n");
        made(tracker.postFile("reader", "/api/v1/requests/MINUSMA-2022-00001/letters", "message/rfc822", letter));
    }

    private static void made(Tracker.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void killHalfWay(Unpacked unpacked, EmbeddedPostgres postgres) throws Exception {
        var move = move(unpacked, postgres);
        try (var printed = new BufferedReader(new InputStreamReader(move.getInputStream(), StandardCharsets.UTF_8))) {
            var line = printed.readLine();
            while (line != null && !line.startsWith(HALF_WAY)) {
                line = printed.readLine();
            }
            // The script has become the process of Java
            move.destroyForcibly();
            assertThat(line).startsWith(HALF_WAY);
            assertThat(move.waitFor()).isEqualTo(128 + 9);
        }
        try (var database = postgres.getPostgresDatabase().getConnection();
                var statement = database.createStatement()) {
            var locks = "select count(*) from pg_locks where locktype = 'advisory'";
            for (long left = 1; left > 0; ) {
                try (var rows = statement.executeQuery(locks)) {
                    rows.next();
                    left = rows.getLong(1);
                }
            }
        }
    }

    private String moved(Unpacked unpacked, EmbeddedPostgres postgres) throws IOException, InterruptedException {
        var move = move(unpacked, postgres);
        var printed = new String(move.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(move.waitFor()).as(printed).isZero();
        return printed;
    }

    private Process move(Unpacked unpacked, EmbeddedPostgres postgres) throws IOException {
        var builder = new ProcessBuilder(unpacked.command("move", "--to", postgres.getJdbcUrl("postgres", "postgres")))
                .redirectErrorStream(true);
        builder.environment().put("FCT_DATA", folder.toString());
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        return builder.start();
    }
}
