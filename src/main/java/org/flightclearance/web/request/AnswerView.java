package org.flightclearance.web.request;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.request.Answer;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.ReplyField;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.frame.FieldWords;

/**
 * An answer for the page of its request.
 *
 * @param struck whether it was recorded by mistake and does not count
 */
public record AnswerView(String outcome, String received, boolean struck, List<Fact> facts) {

    static List<AnswerView> of(FlightRequest request, Wording wording) {
        return request.answers().stream()
                .map(answer -> of(answer, request, wording))
                .toList();
    }

    private static AnswerView of(Answer answer, FlightRequest request, Wording wording) {
        var reply = answer.reply();
        var facts = new FactList(wording);
        Stream.of(ReplyField.values())
                .filter(field -> field != ReplyField.OUTCOME)
                .forEach(field -> facts.add(
                        FieldWords.key(field.pointer()),
                        field == ReplyField.AUTHORITY && reply.authority() != null
                                ? wording.name(AuthorityNames.named(request.mission(), reply.authority()))
                                : field.of(reply)));
        facts.add("request.recorded_at", answer.recordedAt());
        return new AnswerView(
                wording.word(Objects.requireNonNull(reply.outcome())),
                wording.instant(Objects.requireNonNull(reply.receivedAt())),
                answer.isStruck(),
                Stream.of(LegWords.of(reply, request, wording), facts.facts())
                        .flatMap(List::stream)
                        .toList());
    }
}
