package org.flightclearance.web.request;

import java.util.List;
import java.util.Objects;

import org.flightclearance.language.Wording;
import org.flightclearance.request.Answer;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;

/**
 * An answer as it is shown.
 *
 * @param struck whether it was recorded by mistake and does not count
 */
public record AnswerView(String outcome, String received, boolean struck, List<Fact> facts) {

    static List<AnswerView> of(FlightRequest request, Wording wording) {
        return request.answers().stream().map(answer -> of(answer, wording)).toList();
    }

    private static AnswerView of(Answer answer, Wording wording) {
        var reply = answer.reply();
        var facts = new FactList(wording)
                .add("field.received_at", reply.receivedAt())
                .add("field.letter_date", reply.letterDate())
                .add("field.authority", reply.authority())
                .add("field.authority_reference", reply.authorityReference())
                .add("field.reason", reply.reason())
                .add("field.reason_stated", reply.reasonStated())
                .add("field.reason_assessed", reply.reasonAssessed())
                .add("field.conditions", reply.conditions())
                .add("field.valid_from", reply.validFrom())
                .add("field.valid_to", reply.validTo())
                .add("request.recorded_at", answer.recordedAt())
                .facts();
        return new AnswerView(
                wording.word(Objects.requireNonNull(reply.outcome())),
                wording.instant(Objects.requireNonNull(reply.receivedAt())),
                answer.isStruck(),
                facts);
    }
}
