package org.flightclearance.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.flightclearance.letter.LetterService;
import org.flightclearance.request.FilingService;
import org.flightclearance.request.Findings;
import org.flightclearance.request.RequestService;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.reference.ReferenceBlocks;
import org.flightclearance.security.Actor;

/** Records letters through the services, as a clerk would: each fact a few minutes after it happened. */
final class Clerk {

    private static final int MINUTES_UNTIL_SENDING_IS_ENTERED = 5;
    private static final int REFERENCES_AT_ONCE = 250;

    private final Actor actor;
    private final FilingService filingService;
    private final LetterService letterService;
    private final ReferenceBlocks blocks;
    private final AnswerClerk answers;
    private final ChangeClerk changes;

    private final Map<Integer, String> references = new HashMap<>();
    private final Map<LocalDate, Integer> filed = new HashMap<>();
    private final Map<String, Integer> register = new HashMap<>(Map.of("FP/2022", 203, "NV/2022", 117, "EM/2022", 58));

    Clerk(Actor actor, FilingService filingService, RequestService requestService, LetterService letterService) {
        this.actor = actor;
        this.filingService = filingService;
        this.letterService = letterService;
        this.blocks = filingService.referenceBlocks(REFERENCES_AT_ONCE);
        this.answers = new AnswerClerk(actor, requestService, letterService);
        this.changes = new ChangeClerk(actor, requestService);
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
            letterService.dispatch(
                    actor,
                    entered(letter),
                    sent.stream().map(Dossier::reference).toList(),
                    sending,
                    Findings.noting());
        }
        changes.acknowledge(letter.post(), sent);
        changes.amendInPlace(sent);
        answers.enter(sent);
        changes.withdraw(sent);
    }

    private Dossier file(Planned planned, SampleLetter letter, Sending sending) {
        var request = planned.request();
        var times = planned.times();
        var origin = request.origin() == null
                ? null
                : references.get(request.origin().number());
        var filing = SampleFilings.of(request, times, clientReference(times.filed()), origin);
        boolean withItsSending = request.isSent() && letter.post().isTypedInAfterwards();
        var stored = withItsSending
                ? filingService.file(actor, entered(letter), filing.withSent(sending), blocks)
                : filingService.file(actor, times.filed(), filing, blocks);
        references.put(request.number(), stored.reference());
        return new Dossier(request, times, stored);
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
        return "ATO-%s-%02d".formatted(day, filed.merge(day, 1, Integer::sum));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Planned(PlannedRequest request, Timetable times) {}
}
