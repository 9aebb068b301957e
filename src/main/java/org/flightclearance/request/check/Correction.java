package org.flightclearance.request.check;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Rulebook;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.field.FieldKind;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.request.warning.Warning;

/**
 * The facts of a request as they should have been recorded.
 *
 * @param why the reason for the correction, required, shown in the history
 * @param request everything that was filed and sent, as it should be; if {@code sent} is null, it was not sent
 * @param answers the answers to change; the others stay as they are
 * @param withdrawal as it should be; null: it was not withdrawn
 */
public record Correction(
        @Nullable String why, Filing request, List<CorrectedAnswer> answers, @Nullable Withdrawal withdrawal) {

    /**
     * One recorded answer as it should have been.
     *
     * @param struck whether the authority never gave it
     */
    public record CorrectedAnswer(@Nullable UUID id, Reply reply, boolean struck) {}

    /**
     * @param findings what was found before
     * @throws Refused with every fault
     */
    public void check(FlightRequest corrected, Instant now, Rulebook rulebook, Findings findings) {
        var faults = findings.faults();
        var rules = new FilingRules(corrected.mission(), now, faults, "/request", RecordedNames.of(corrected));
        faults.required("/why", why);
        faults.notLonger("/why", why, FieldKind.Text.SENTENCES.longest());
        rules.check(request, rulebook);
        var recorded = corrected.asFiled();
        if (!Objects.equals(request.filedAt(), recorded.filedAt())
                || !Objects.equals(sentAt(request), sentAt(recorded))) {
            rules.checkSentAfterFiled(request);
        }
        checkFixed(
                faults,
                "/request/mission",
                request.mission(),
                corrected.mission().code());
        checkFixed(
                faults,
                "/request/repeats",
                request.repeats(),
                corrected.asFiled().repeats());
        checkFixed(
                faults, "/request/amends", request.amends(), corrected.asFiled().amends());
        if (withdrawal != null) {
            faults.required("/withdrawal/reason", withdrawal.reason());
            faults.required("/withdrawal/at", withdrawal.at());
            rules.withdrawal("/withdrawal/at", withdrawal.at(), request);
        }
        checkAnswers(corrected, now, findings);
        findings.refuseIfAny();
    }

    private static @Nullable Instant sentAt(Filing filing) {
        return filing.sent() == null ? null : filing.sent().at();
    }

    private void checkAnswers(FlightRequest corrected, Instant now, Findings findings) {
        var faults = findings.faults();
        var sentAt = sentAt(request);
        var rules = new ReplyRules(corrected.mission(), now, faults, RecordedNames.of(corrected));
        var changed = new HashSet<UUID>();
        int legs = Objects.requireNonNullElse(request.legs(), corrected.legs()).size();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var pointer = "/answers/" + i;
            var known = corrected.answers().stream()
                    .filter(one -> one.id().equals(answer.id()))
                    .findFirst();
            if (known.isEmpty() || !changed.add(known.get().id())) {
                faults.add(pointer + "/id", "fault.answer_unknown");
            } else if (!answer.struck()) {
                rules.check(pointer, answer.reply(), sentAt, legs, known.get().reply());
                findings.warn(doubts(pointer, answer.reply(), known.get().reply(), corrected));
            }
        }
        // The sending must not be corrected to after an answer that stays as it is
        var unchanged = corrected.answers().stream()
                .filter(answer -> !answer.isStruck() && !changed.contains(answer.id()))
                .map(answer -> Objects.requireNonNull(answer.reply().receivedAt()))
                .min(Instant::compareTo);
        corrected.answers().stream()
                .filter(answer -> !answer.isStruck() && !changed.contains(answer.id()))
                .flatMap(answer -> answer.reply().namedLegs().stream())
                .filter(leg -> leg > legs)
                .findFirst()
                .ifPresent(leg -> faults.add("/request/legs", "fault.leg_answered", leg));
        boolean anyNotStruck = answers.stream().anyMatch(answer -> !answer.struck());
        if (request.sent() == null && (unchanged.isPresent() || anyNotStruck)) {
            faults.add("/sent", "fault.answers_stand");
        } else if (sentAt != null) {
            unchanged
                    .filter(sentAt::isAfter)
                    .ifPresent(received -> faults.add("/sent/at", "fault.sent_after_answer", received));
        }
    }

    /** What the correction makes doubtful about an answer: nothing where neither the answer nor the day changes. */
    private List<Warning> doubts(String pointer, Reply reply, Reply recorded, FlightRequest corrected) {
        var departure = Objects.requireNonNullElse(
                request.departure(), corrected.derived().departureAt());
        boolean sameDay = departure.equals(corrected.derived().departureAt());
        return sameDay && reply.equals(recorded)
                ? List.of()
                : Slips.ofReply(pointer, reply, departure, corrected.mission());
    }

    public void apply(FlightRequest corrected, Rulebook rulebook) {
        var decided = corrected.decidedAsAsked();
        boolean replanned = !corrected.legs().equals(request.legs());
        boolean wasSent = corrected.isSent();
        corrected.describe(request, rulebook);
        if (request.sent() == null) {
            corrected.unsend(rulebook);
        } else if (replanned || !wasSent) {
            corrected.send(request.sent(), rulebook);
        } else {
            corrected.correctSending(request.sent(), rulebook);
        }
        for (var answer : answers) {
            corrected.answers().stream()
                    .filter(known -> known.id().equals(answer.id()))
                    .forEach(known -> known.correctedTo(answer.reply(), answer.struck()));
        }
        if (withdrawal == null || withdrawal.reason() != WithdrawalReason.AMENDED) {
            corrected.amendedBy(null);
        }
        corrected.withdraw(withdrawal);
        if (corrected.itinerary().hasDropped() && differ(decided, corrected.decidedAsAsked())) {
            // Legs were dropped because of what was decided before. An answer that is in
            // time only for the others had no part in that
            corrected.goOnWith(List.of(), rulebook);
        }
    }

    /** Whether it adds a leg, which nobody can have dropped, or changes what was decided for one that it keeps. */
    private static boolean differ(List<@Nullable LegOutcome> before, List<@Nullable LegOutcome> after) {
        return after.size() > before.size() || !before.subList(0, after.size()).equals(after);
    }

    private static void checkFixed(Faults faults, String pointer, @Nullable Object now, @Nullable Object was) {
        if (!Objects.equals(now, was)) {
            faults.add(pointer, "fault.not_corrected");
        }
    }
}
