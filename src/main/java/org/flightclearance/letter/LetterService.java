package org.flightclearance.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.RequestService;
import org.flightclearance.request.Sending;
import org.flightclearance.security.Actor;

/** Sends or answers many requests by one letter or flight programme. If one request is refused, nothing is recorded. */
@ApplicationScoped
public class LetterService {

    /** The largest number of requests in one letter. */
    public static final int MOST_REQUESTS = 500;

    private final RequestService service;

    LetterService(RequestService service) {
        this.service = service;
    }

    /** @throws Refused with every fault of every request; nothing has been sent then */
    @Transactional
    public List<FlightRequest> dispatch(Actor actor, Instant now, List<@Nullable String> references, Sending sent) {
        return each(references, reference -> reference, reference -> service.send(actor, now, reference, sent, null));
    }

    /**
     * Records the letter's answer to each request.
     *
     * @throws Refused with every fault of every request, also if a request has already been answered
     */
    @Transactional
    public List<FlightRequest> answer(
            Actor actor, Instant now, List<@Nullable AnsweredRequest> answered, Reply letter) {
        return each(
                answered,
                AnsweredRequest::reference,
                one -> service.answer(
                        actor,
                        now,
                        String.valueOf(one.reference()),
                        letter.differing(one.outcome(), one.reason(), one.conditions()),
                        null));
    }

    private static <T> List<FlightRequest> each(
            List<@Nullable T> requests, Function<T, @Nullable String> reference, Function<T, FlightRequest> move) {
        if (requests.isEmpty() || requests.size() > MOST_REQUESTS) {
            throw Refused.at("/requests", "fault.letter_requests", MOST_REQUESTS);
        }
        var moved = new ArrayList<FlightRequest>();
        var refusals = new LetterRefusals();
        var seen = new HashSet<String>();
        for (int i = 0; i < requests.size(); i++) {
            var one = requests.get(i);
            var named = one == null ? null : reference.apply(one);
            if (one == null || named == null) {
                refusals.add(i, "", Refused.at("", "fault.required"));
            } else if (!seen.add(named)) {
                refusals.add(i, named, Refused.at("", "fault.twice", named));
            } else {
                try {
                    moved.add(move.apply(one));
                } catch (Refused refused) {
                    refusals.add(i, named, refused);
                }
            }
        }
        refusals.refuseIfAny(requests.size());
        return moved;
    }
}
