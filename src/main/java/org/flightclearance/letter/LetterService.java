package org.flightclearance.letter;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Prospect;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.bulk.AllOrNone;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;

/** Sends or answers many requests by one letter or flight programme. If one request is refused, nothing is recorded. */
@ApplicationScoped
public class LetterService {

    private final RequestService service;
    private final FlightRequests requests;

    LetterService(RequestService service, FlightRequests requests) {
        this.service = service;
        this.requests = requests;
    }

    /**
     * Records the sending of each request. If no authority is named, all have to go to the same one.
     *
     * @param findings what was found before; the warnings are added
     * @throws Refused with every fault of every request; nothing has been sent then
     */
    @Transactional
    public List<FlightRequest> dispatch(
            Actor actor, Instant now, List<@Nullable String> references, Sending sent, Findings findings) {
        AllOrNone.lock(requests, actor, references, reference -> reference);
        var all = AllOrNone.each(
                findings,
                references,
                reference -> reference,
                (reference, own) -> service.send(actor, now, reference, sent, null, own));
        if (sent.authority() == null) {
            refuseSeveralAuthorities(all, findings);
        }
        return all;
    }

    /** A letter goes to one authority: where the purposes of a mission have different ones, somebody has to say which. */
    private static void refuseSeveralAuthorities(List<FlightRequest> all, Findings findings) {
        all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.mission().code(),
                        TreeMap::new,
                        Collectors.mapping(FlightRequest::authorityAsked, Collectors.toCollection(TreeSet::new))))
                .values()
                .stream()
                .filter(authorities -> authorities.size() > 1)
                .forEach(authorities ->
                        findings.faults().add("/authority", "fault.several_authorities", List.copyOf(authorities)));
        findings.refuseIfAny();
    }

    /**
     * Records the letter's answer to each request.
     *
     * @param letter what it says of all requests
     * @param findings what was found before; the warnings are added
     * @throws Refused with every fault of every request, also if a request has already been answered
     */
    @Transactional
    public List<FlightRequest> answer(
            Actor actor, Instant now, List<@Nullable AnsweredRequest> answered, Reply letter, Findings findings) {
        AllOrNone.lock(requests, actor, answered, AnsweredRequest::reference);
        return each(findings, answered, letter, (one, reply, own) -> service.answer(actor, now, one, reply, null, own));
    }

    /**
     * Answers in the same way, shows the requests as they then are, and takes it all back.
     *
     * @throws Refused with every fault of every request
     */
    @Transactional
    public <R> R rehearse(
            Actor actor,
            Instant now,
            List<@Nullable AnsweredRequest> answered,
            Reply letter,
            Findings findings,
            Function<List<FlightRequest>, R> show) {
        var shown = show.apply(answer(actor, now, answered, letter, findings));
        QuarkusTransaction.setRollbackOnly();
        return shown;
    }

    /**
     * Checks the letter in the same way, and says how each request would stand with its answer. Records nothing.
     *
     * @throws Refused with every fault of every request
     */
    @Transactional
    public List<Prospect> prospects(
            Actor actor, Instant now, List<@Nullable AnsweredRequest> answered, Reply letter, Findings findings) {
        return each(
                findings, answered, letter, (one, reply, own) -> service.prospect(actor, now, one, reply, null, own));
    }

    /** What is done with the answer to one request. */
    private interface Answering<R> {
        R of(String reference, Reply reply, Findings findings);
    }

    private static <R> List<R> each(
            Findings findings, List<@Nullable AnsweredRequest> answered, Reply letter, Answering<R> answering) {
        var replies = new LetterReplies(letter, answered);
        return AllOrNone.each(
                findings,
                answered,
                AnsweredRequest::reference,
                (one, own) -> answering.of(String.valueOf(one.reference()), replies.to(one), own));
    }
}
