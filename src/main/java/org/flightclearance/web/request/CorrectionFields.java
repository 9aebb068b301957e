package org.flightclearance.web.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.check.Correction;
import org.flightclearance.web.filing.FilingFields;
import org.flightclearance.web.filing.SendingFields;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/** The fields of a correction: all recorded values of a request. */
record CorrectionFields(FlightRequest request) {

    private static final String WITHDRAWAL_REASON = "/withdrawal/reason";
    private static final String WITHDRAWAL_AT = "/withdrawal/at";

    /**
     * A recorded answer with its fields.
     *
     * @param struck pointer of the checkbox that strikes the answer
     */
    public record RecordedAnswer(int number, String outcome, String received, ReplyFields fields, String struck) {}

    void fill(PrefilledFields form) {
        FilingFields.OF_CORRECTION.fill(form, request.asFiled());
        SendingFields.fill(form, request.sending());
        for (int i = 0; i < request.answers().size(); i++) {
            var answer = request.answers().get(i);
            fieldsOf(i).fill(form, answer.reply());
            form.put(struck(i), answer.isStruck() ? "true" : null);
        }
        var withdrawal = request.withdrawal();
        if (withdrawal != null) {
            form.put(WITHDRAWAL_REASON, withdrawal.reason()).put(WITHDRAWAL_AT, withdrawal.at());
        }
    }

    Correction read(PostedFields posted) {
        var filing = FilingFields.OF_CORRECTION.read(posted, request.asFiled());
        boolean sent = SendingFields.isUsed(posted);
        var sending = sent ? SendingFields.read(posted, request.sending()) : null;
        return new Correction(posted.text("/why"), filing.withSent(sending), answers(posted), withdrawal(posted));
    }

    private List<Correction.CorrectedAnswer> answers(PostedFields posted) {
        var corrected = new ArrayList<Correction.CorrectedAnswer>();
        for (int i = 0; i < request.answers().size(); i++) {
            var answer = request.answers().get(i);
            corrected.add(new Correction.CorrectedAnswer(
                    answer.id(), fieldsOf(i).read(posted, answer.reply()), posted.isTicked(struck(i))));
        }
        return corrected;
    }

    private @Nullable Withdrawal withdrawal(PostedFields posted) {
        var known = request.withdrawal();
        var taken = new Withdrawal(
                posted.choice(WITHDRAWAL_REASON, WithdrawalReason.class),
                posted.instant(WITHDRAWAL_AT, known == null ? null : known.at()));
        return taken.reason() == null && taken.at() == null ? null : taken;
    }

    List<RecordedAnswer> answers(Wording wording) {
        return IntStream.range(0, request.answers().size())
                .mapToObj(i -> {
                    var reply = request.answers().get(i).reply();
                    return new RecordedAnswer(
                            i + 1,
                            wording.word(Objects.requireNonNull(reply.outcome())),
                            wording.instant(Objects.requireNonNull(reply.receivedAt())),
                            ReplyFields.of(fieldsOf(i).under(), request),
                            struck(i));
                })
                .toList();
    }

    /** Moves the faults of single legs to the fields of the form. */
    Refused inForm(Refused refused, PostedFields posted) {
        return FaultPointers.each(refused, pointer -> {
            var name = pointer;
            for (int i = 0; i < request.answers().size(); i++) {
                name = fieldsOf(i).inForm(name, posted);
            }
            return name;
        });
    }

    private static ReplyFields fieldsOf(int answer) {
        return new ReplyFields("/answers/" + answer);
    }

    private static String struck(int answer) {
        return "/answers/" + answer + "/struck";
    }
}
