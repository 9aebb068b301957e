package org.flightclearance.letter;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Prospect;
import org.flightclearance.request.Reply;
import org.flightclearance.request.RequestService;
import org.flightclearance.request.Sending;
import org.flightclearance.request.bulk.AllOrNone;
import org.flightclearance.security.Actor;

/** Sends or answers many requests by one letter or flight programme. If one request is refused, nothing is recorded. */
@ApplicationScoped
public class LetterService {

    private final RequestService service;

    LetterService(RequestService service) {
        this.service = service;
    }

    /** @throws Refused with every fault of every request; nothing has been sent then */
    @Transactional
    public List<FlightRequest> dispatch(Actor actor, Instant now, List<@Nullable String> references, Sending sent) {
        return AllOrNone.each(
                references, reference -> reference, reference -> service.send(actor, now, reference, sent, null));
    }

    /**
     * Checks the letter in the same way, and says how each request would stand with its answer. Records nothing.
     *
     * @throws Refused with every fault of every request
     */
    @Transactional
    public List<Prospect> prospects(Actor actor, Instant now, List<@Nullable AnsweredRequest> answered, Reply letter) {
        var replies = new LetterReplies(letter, answered);
        return AllOrNone.each(
                answered,
                AnsweredRequest::reference,
                one -> service.prospect(actor, now, String.valueOf(one.reference()), replies.to(one), null));
    }

    /**
     * Records the letter's answer to each request.
     *
     * @param letter what it says of all requests
     * @throws Refused with every fault of every request, also if a request has already been answered
     */
    @Transactional
    public List<FlightRequest> answer(
            Actor actor, Instant now, List<@Nullable AnsweredRequest> answered, Reply letter) {
        var replies = new LetterReplies(letter, answered);
        return AllOrNone.each(
                answered,
                AnsweredRequest::reference,
                one -> service.answer(actor, now, String.valueOf(one.reference()), replies.to(one), null));
    }
}
