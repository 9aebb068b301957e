package org.flightclearance.request.bulk;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;

/** Withdraws or acknowledges many requests in one step, for example on a day of bad weather. */
@ApplicationScoped
public class BulkService {

    private final RequestService service;
    private final FlightRequests requests;
    private final RequestSearch search;
    private final Missions missions;

    BulkService(RequestService service, FlightRequests requests, RequestSearch search, Missions missions) {
        this.service = service;
        this.requests = requests;
        this.search = search;
        this.missions = missions;
    }

    /** @throws Refused with every fault of every request; nothing has been withdrawn then */
    @Transactional
    public List<FlightRequest> withdraw(
            Actor actor, Instant now, List<@Nullable String> references, Withdrawal withdrawal) {
        AllOrNone.lock(requests, actor, references, one -> one);
        return AllOrNone.each(
                Findings.noting(),
                references,
                one -> one,
                (reference, own) -> service.withdraw(actor, now, reference, withdrawal, null, own));
    }

    /**
     * Records that the authority received the requests.
     *
     * @param at when it did, UTC
     * @throws Refused with every fault of every request; nothing has been recorded then
     */
    @Transactional
    public List<FlightRequest> acknowledge(
            Actor actor, Instant now, List<@Nullable String> references, @Nullable Instant at) {
        AllOrNone.lock(requests, actor, references, one -> one);
        return AllOrNone.each(
                Findings.noting(),
                references,
                one -> one,
                (reference, own) -> service.acknowledge(actor, now, reference, at, null, own));
    }

    /**
     * The requests sent under an outgoing reference that can still be acknowledged, by departure: those of its newest letter.
     *
     * @throws Refused if the mission or the reference is missing, or there is no such request
     */
    public List<String> toAcknowledge(
            Actor actor, Instant now, @Nullable String mission, @Nullable String outgoingReference) {
        if (mission == null) {
            throw Refused.at("/mission", "fault.required");
        }
        if (outgoingReference == null) {
            throw Refused.at("/outgoing_reference", "fault.required");
        }
        var found =
                search
                        .unacknowledged(missions.of(actor, mission), outgoingReference, AllOrNone.MOST_REQUESTS + 1)
                        .stream()
                        .filter(request -> Move.ACKNOWLEDGE.isOpenTo(request, now))
                        .map(FlightRequest::reference)
                        .toList();
        if (found.isEmpty()) {
            throw Refused.at("/outgoing_reference", "fault.nothing_to_acknowledge", outgoingReference);
        }
        return found;
    }
}
