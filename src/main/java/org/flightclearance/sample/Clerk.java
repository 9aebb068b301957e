package org.flightclearance.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;

/** Records letters as a clerk would: each fact a few minutes after it happened. */
final class Clerk {

    private static final int MINUTES_UNTIL_SENDING_IS_ENTERED = 5;

    private final Notebook notebook;
    private final AnswerClerk answers;
    private final ChangeClerk changes;
    private final FlightClerk flights;

    private final Map<Integer, FlightRequest> page = new HashMap<>();
    private final Map<Integer, String> references = new HashMap<>();
    private final Map<LocalDate, Integer> filed = new HashMap<>();
    private final Map<String, Integer> register = new HashMap<>(Map.of("FP/2022", 203, "NV/2022", 117, "EM/2022", 58));

    Clerk(Notebook notebook) {
        this.notebook = notebook;
        this.answers = new AnswerClerk(notebook);
        this.changes = new ChangeClerk(notebook);
        this.flights = new FlightClerk(notebook);
    }

    /** Stores what was recorded since the last time. */
    void turnThePage() {
        notebook.store();
        page.clear();
    }

    /** Records a letter and everything that happened to its requests. */
    void enter(SampleLetter letter) {
        var sending = sending(letter);
        var dossiers = letter.requests().stream()
                .map(request -> new Planned(request, Timetable.of(request, letter.sent())))
                .sorted(Comparator.comparing(planned -> planned.times().filed()))
                .map(planned -> file(planned, letter, sending))
                .toList();
        var sent =
                dossiers.stream().filter(dossier -> dossier.planned().isSent()).toList();
        if (sent.isEmpty()) {
            return;
        }
        if (!letter.post().isTypedInAfterwards()) {
            sent.forEach(dossier -> notebook.send(entered(letter), dossier.stored(), sending));
        }
        changes.acknowledge(letter.post(), sent);
        changes.amendInPlace(sent);
        answers.enter(sent);
        changes.withdraw(sent);
        flights.enter(sent);
    }

    private Dossier file(Planned planned, SampleLetter letter, Sending sending) {
        var request = planned.request();
        var times = planned.times();
        var origin = request.origin() == null ? null : recorded(request.origin());
        var filing = SampleFilings.of(
                request, times, clientReference(times.filed()), origin == null ? null : origin.reference());
        boolean withItsSending = request.isSent() && letter.post().isTypedInAfterwards();
        var stored = withItsSending
                ? notebook.file(entered(letter), filing.withSent(sending), origin)
                : notebook.file(times.filed(), filing, origin);
        page.put(request.number(), stored);
        references.put(request.number(), stored.reference());
        return new Dossier(request, times, stored);
    }

    private FlightRequest recorded(PlannedRequest request) {
        var onThisPage = page.get(request.number());
        return onThisPage == null
                ? notebook.stored(Objects.requireNonNull(references.get(request.number())))
                : onThisPage;
    }

    private Sending sending(SampleLetter letter) {
        return SendingBuilder.builder()
                .at(letter.sent())
                .channel(letter.post().channel())
                .authority(letter.post().authority())
                .outgoingReference(outgoingReference(letter))
                .build();
    }

    private static Instant entered(SampleLetter letter) {
        return letter.sent().plus(MINUTES_UNTIL_SENDING_IS_ENTERED, ChronoUnit.MINUTES);
    }

    private String outgoingReference(SampleLetter letter) {
        var series = letter.post().register() + "/" + day(letter.sent()).getYear();
        return series + "/" + register.merge(series, 1, Integer::sum);
    }

    private String clientReference(Instant filedAt) {
        var day = day(filedAt);
        return String.format(Locale.ROOT, "ATO-%s-%02d", day, filed.merge(day, 1, Integer::sum));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Planned(PlannedRequest request, Timetable times) {}
}
