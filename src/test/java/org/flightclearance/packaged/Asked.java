package org.flightclearance.packaged;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What a tracker with the sample answers to every question about what is stored, by the address that was asked. */
final class Asked {

    private static final Instant FIRST = Instant.parse("2022-02-01T00:00:00Z");
    private static final Duration BETWEEN = Duration.ofDays(38).plusHours(5);
    private static final int INSTANTS = 20;
    /** One of so many requests is looked at by itself, with its history and its letters. */
    private static final int ONE_OF = 25;

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"(MINUSMA-[^\"]+)\"");

    private static final List<String> LISTS = List.of(
            "/requests?limit=200",
            "/requests?limit=200&sort=deadline_at",
            "/requests?status=denied&limit=200",
            "/requests?q=UNO&limit=200",
            "/aerodromes?limit=200");
    private static final List<String> WHOLE = List.of(
            "/requests.ndjson?mission=MINUSMA",
            "/requests.csv?mission=MINUSMA",
            "/notice-rules?mission=MINUSMA",
            "/holidays?mission=MINUSMA",
            "/restrictions?mission=MINUSMA",
            "/permits?mission=MINUSMA",
            "/calendar-feeds");
    private static final List<String> REPORTS = List.of(
            "/reports/denials?mission=MINUSMA&quarter=2022-Q4",
            "/reports/denials?mission=MINUSMA&year=2023&basis=departure",
            "/reports/denials.csv?mission=MINUSMA&year=2022",
            "/reports/denials/requests?mission=MINUSMA&quarter=2022-Q4&row=total&column=denied");

    private final Tracker tracker;
    private final String reader;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private Asked(Tracker tracker, String reader) {
        this.tracker = tracker;
        this.reader = reader;
    }

    /** @param reader an account that reads everything of the mission */
    static Map<String, String> of(Tracker tracker, String reader) throws Exception {
        var asked = new Asked(tracker, reader);
        asked.ask();
        return asked.answers;
    }

    private void ask() throws Exception {
        for (var path : Answered.OF_AN_ADMINISTRATOR) {
            ask("admin", path);
        }
        for (var path : WHOLE) {
            ask(reader, path);
        }
        for (int i = 0; i < INSTANTS; i++) {
            for (var report : REPORTS) {
                ask(reader, report + "&as_of=" + FIRST.plus(BETWEEN.multipliedBy(i)));
            }
        }
        var references = new HashSet<String>();
        for (var path : LISTS) {
            for (var next = ask(reader, path); next != null; ) {
                REFERENCE.matcher(next).results().forEach(found -> references.add(found.group(1)));
                var cursor = Answered.next(next);
                next = cursor.isPresent() ? ask(reader, path + "&cursor=" + cursor.get()) : null;
            }
        }
        events();
        publications();
        int number = 0;
        for (var reference : references.stream().sorted().toList()) {
            if (number++ % ONE_OF == 0) {
                ask(reader, "/requests/" + reference);
                ask(reader, "/requests/" + reference + "/history");
                for (var letter : Answered.ids(ask(reader, "/requests/" + reference + "/letters"))) {
                    ask(reader, "/letters/" + letter);
                }
            }
        }
    }

    private void events() throws Exception {
        var page = ask(reader, "/events?limit=1000");
        while (!Answered.ids(page).isEmpty()) {
            page = ask(reader, "/events?limit=1000&after=" + Answered.next(page).orElseThrow());
        }
    }

    private void publications() throws Exception {
        for (var id : Answered.ids(ask(reader, "/publications?mission=MINUSMA"))) {
            var publication = ask(reader, "/publications/" + id);
            ask(reader, "/publications/" + id + "/changes");
            for (var file : Answered.files(publication)) {
                ask(reader, "/publications/" + id + "/files/" + file);
            }
        }
    }

    private String ask(String account, String path) throws Exception {
        var answer = tracker.get(account, "/api/v1" + path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        answers.put(path, answer.body());
        return Objects.requireNonNull(answer.body());
    }
}
