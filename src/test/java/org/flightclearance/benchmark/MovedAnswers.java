package org.flightclearance.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.flightclearance.packaged.Answered;
import org.flightclearance.packaged.Tracker;

/**
 * What a tracker answers about {@link Stored} requests: reports as of twenty instants, lists, requests with their history and their
 * letters, publications, rules, accounts. A script asks with a key that was made before the move.
 */
final class MovedAnswers {

    /** The clock stands still, because some answers say how long something has been open. */
    static final Map<String, String> SETTINGS = Map.of(
            "FCT_ALLOW_CLOCK", "true",
            "FCT_CLOCK", "2026-11-30T10:11:12.131415Z",
            "FCT_SECRET_KEY", "c2V2ZW50eSB0d28gaG91cnMgYmVmb3JlIHRoZSBmbGk=");

    private static final int INSTANTS = 20;
    private static final int PAGES_OF_A_LIST = 20;
    private static final int LOOKED_AT_IN_A_QUARTER = 10;

    private static final List<String> OF_THE_MISSION = List.of(
            "/notice-rules?mission=MINUSMA",
            "/holidays?mission=MINUSMA",
            "/restrictions?mission=MINUSMA",
            "/permits?mission=MINUSMA",
            "/reports/denials?mission=MINUSMA&from=2015-01-01&to=2024-12-31",
            "/reports/denials.csv?mission=MINUSMA&year=2022");
    private static final List<String> LISTS = List.of(
            "/requests?limit=200",
            "/requests?limit=200&sort=deadline_at",
            "/requests?status=denied&limit=200",
            "/requests?q=UNO&limit=200",
            "/events?limit=1000",
            "/aerodromes?limit=200");

    private final Tracker tracker;
    private final String key;
    private final Map<String, String> hashes = new TreeMap<>();

    private MovedAnswers(Tracker tracker, String key) {
        this.tracker = tracker;
        this.key = key;
    }

    /**
     * Publishes the reports of twenty quarters, and adds a letter to a request of each.
     *
     * @return the key of a script
     */
    static String prepare(Stored stored, Tracker tracker) throws IOException, InterruptedException {
        var letter = Files.writeString(
                Files.createTempDirectory(stored.folder(), "letter").resolve("letter.eml"),
                "From: a@example.org\r\nSubject: Re\r\nDate: Wed, 05 Oct 2022 10:00:00 +0000\r\n\r\nDenied.\r\n");
        for (int quarter : quarters(stored)) {
            var first = stored.first(quarter);
            made(tracker.post(
                    Stored.READER,
                    "/api/v1/publications",
                    """
                            {"mission": "MINUSMA", "from": "%s", "to": "%s", "basis": "sent", "title": "Denials of %s",
                             "answers_entered_until": "%s"}"""
                            .formatted(
                                    first,
                                    first.plusMonths(3).minusDays(1),
                                    quarter(first),
                                    first.plusMonths(3).plusDays(20))));
            made(tracker.postFile(
                    Stored.READER, "/api/v1/requests/" + reference(quarter, 0) + "/letters", "message/rfc822", letter));
        }
        return tracker.key(Stored.READER);
    }

    /** @return the hash of each answer, by the address that was asked */
    static Map<String, String> of(Stored stored, Tracker tracker, String key) throws IOException, InterruptedException {
        var answers = new MovedAnswers(tracker, key);
        answers.askAbout(stored);
        return answers.hashes;
    }

    private static int[] quarters(Stored stored) {
        return IntStream.range(0, INSTANTS)
                .map(it -> it * stored.quartersOfOurs() / INSTANTS)
                .distinct()
                .toArray();
    }

    private static String quarter(LocalDate first) {
        return "%d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
    }

    private static String reference(int quarter, int number) {
        return ManyRequests.reference("MINUSMA", quarter * ManyRequests.IN_A_QUARTER + number);
    }

    private static void made(Tracker.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private void askAbout(Stored stored) throws IOException, InterruptedException {
        for (var path : OF_THE_MISSION) {
            ask(path);
        }
        for (var path : LISTS) {
            var page = ask(path);
            for (int i = 1; i < PAGES_OF_A_LIST; i++) {
                var next = Answered.next(page);
                if (next.isEmpty()) {
                    break;
                }
                page = ask(path + (path.startsWith("/events") ? "&after=" : "&cursor=") + next.get());
            }
        }
        for (int i = 0; i < INSTANTS; i++) {
            askAbout(stored, i * stored.quartersOfOurs() / INSTANTS, i);
        }
        for (var publication : Answered.ids(ask("/publications?mission=MINUSMA"))) {
            var path = "/publications/" + publication;
            for (var file : Answered.files(ask(path))) {
                ask(path + "/files/" + file);
            }
            ask(path + "/changes");
        }
        // Last, because a key says when it was used
        for (var path : Answered.OF_AN_ADMINISTRATOR) {
            keep(path, tracker.get("admin", "/api/v1" + path));
        }
    }

    /** The quarter, its requests, and its reports as of an instant in the twenty weeks after its end. */
    private void askAbout(Stored stored, int quarter, int number) throws IOException, InterruptedException {
        var first = stored.first(quarter);
        Instant asOf = first.plusMonths(3)
                .plusDays(1 + 7L * number)
                .atTime(number, 59 - number)
                .toInstant(ZoneOffset.UTC);
        var during = "mission=MINUSMA&quarter=" + quarter(first);
        ask("/reports/denials?" + during);
        ask("/reports/denials?" + during + "&as_of=" + asOf);
        ask("/reports/denials?" + during + "&basis=departure&as_of=" + asOf);
        ask("/reports/denials.csv?mission=MINUSMA&year=" + first.getYear() + "&as_of=" + asOf);
        for (var column : List.of("denied", "unanswered")) {
            ask("/reports/denials/requests?" + during + "&row=total&column=" + column + "&as_of=" + asOf);
        }
        ask("/requests.csv?mission=MINUSMA&sent_from=%s&sent_to=%s"
                .formatted(first, first.plusMonths(3).minusDays(1)));
        for (int i = 0; i < LOOKED_AT_IN_A_QUARTER; i++) {
            var path = "/requests/" + reference(quarter, i * ManyRequests.IN_A_QUARTER / LOOKED_AT_IN_A_QUARTER);
            ask(path);
            ask(path + "/history");
            for (var letter : Answered.ids(ask(path + "/letters"))) {
                ask("/letters/" + letter);
            }
        }
    }

    private String ask(String path) throws IOException, InterruptedException {
        return keep(path, tracker.getWithKey(key, "/api/v1" + path));
    }

    private String keep(String path, Tracker.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " " + answer);
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(StandardCharsets.UTF_8));
            hashes.put(path, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(answer.body());
    }
}
