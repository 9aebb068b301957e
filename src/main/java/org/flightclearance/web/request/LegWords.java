package org.flightclearance.web.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Punctuation;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.web.frame.Fact;

/** What an answer says of single legs, in words. */
final class LegWords {

    private LegWords() {}

    /** One for each leg that the answer names. */
    static List<Fact> of(Reply reply, FlightRequest request, Wording wording) {
        var facts = new ArrayList<Fact>();
        if (reply.legs() != null) {
            reply.legs().forEach(leg -> add(leg, request, wording, facts));
        }
        return facts;
    }

    private static void add(@Nullable LegReply said, FlightRequest request, Wording wording, List<Fact> facts) {
        // A correction may have taken a leg away that an answer names
        if (said != null && said.leg() != null && said.leg() <= request.legs().size()) {
            facts.add(new Fact(
                    wording.text("answer.leg", ReplyFields.words(request, said.leg())),
                    Punctuation.listed(
                            Stream.of(
                                            word(said.outcome(), wording),
                                            word(said.reason(), wording),
                                            said.reasonStated(),
                                            said.conditions())
                                    .filter(Objects::nonNull),
                            wording)));
        }
    }

    private static @Nullable String word(@Nullable Enum<?> value, Wording wording) {
        return value == null ? null : wording.word(value);
    }
}
