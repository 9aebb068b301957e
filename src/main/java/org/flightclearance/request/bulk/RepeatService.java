package org.flightclearance.request.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.CheckedFiling;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingService;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.PreparedFilings;
import org.flightclearance.request.Status;
import org.flightclearance.security.Actor;

/**
 * Files the flights of requests again on other days, at the same times of the day in UTC. A request that was denied or
 * not answered is thereby repeated: the new request is another try for its flight. Any other request is only a model
 * for a flight of its own (docs/domain.md, “Amending”).
 */
@ApplicationScoped
public class RepeatService {

    private final FlightRequests requests;
    private final FilingService filing;

    RepeatService(FlightRequests requests, FilingService filing) {
        this.requests = requests;
        this.filing = filing;
    }

    /**
     * Checks the new requests and takes their references, in a transaction of its own.
     *
     * @param days the days for the requests of a mission
     * @return to be closed once the filings have been stored, or have not
     * @throws Refused with every fault of every request
     */
    public PreparedFilings prepare(
            Actor actor, Instant now, List<@Nullable String> references, Function<Mission, RepeatDays> days) {
        var checked = AllOrNone.each(
                references, one -> one, reference -> checked(actor, now, requests.of(actor, reference), days));
        var all = checked.stream().flatMap(List::stream).toList();
        if (all.size() > AllOrNone.MOST_REQUESTS) {
            throw Refused.at("/on", "fault.letter_requests", AllOrNone.MOST_REQUESTS);
        }
        return filing.hold(all);
    }

    private List<CheckedFiling> checked(
            Actor actor, Instant now, FlightRequest request, Function<Mission, RepeatDays> days) {
        var checked = new ArrayList<CheckedFiling>();
        for (var day : days.apply(request.mission()).days()) {
            checked.add(filing.check(actor, now, filedAgain(request, day, now)));
        }
        return checked;
    }

    private static Filing filedAgain(FlightRequest request, LocalDate day, Instant now) {
        var old = request.asFiled();
        var status = request.statusAt(now);
        boolean anotherTry = status == Status.DENIED || status == Status.UNANSWERED;
        return old.with(one -> one.clientReference(null)
                .legs(moved(request, day))
                .repeats(anotherTry ? request.reference() : null)
                .amends(null)
                .filedAt(null)
                .sent(null));
    }

    private static List<@Nullable Leg> moved(FlightRequest request, LocalDate day) {
        var zone = request.mission().timeZone();
        var first = LocalDate.ofInstant(request.derived().departureAt(), zone);
        var by = Duration.ofDays(ChronoUnit.DAYS.between(first, day));
        var legs = new ArrayList<@Nullable Leg>();
        for (var leg : request.legs()) {
            legs.add(new Leg(
                    leg.from(),
                    leg.to(),
                    Objects.requireNonNull(leg.etd()).plus(by),
                    Objects.requireNonNull(leg.eta()).plus(by)));
        }
        return legs;
    }
}
