package org.flightclearance.request.filing;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.notice.Terms;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.check.FilingRules;
import org.flightclearance.request.check.SameFlights;
import org.flightclearance.request.check.Slips;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.restriction.PlannedFlight;
import org.flightclearance.security.Actor;

/** Forecasts the deadline and the notice of a request, and files nothing. */
@ApplicationScoped
public class ForecastService {

    private static final Leg UNWRITTEN = new Leg(null, null, null, null);

    private final KnownMissions missions;
    private final FlightRequests requests;
    private final Rulebooks rulebooks;
    private final ConflictFinder conflicts;
    private final DoubtfulPositions positions;

    ForecastService(
            KnownMissions missions,
            FlightRequests requests,
            Rulebooks rulebooks,
            ConflictFinder conflicts,
            DoubtfulPositions positions) {
        this.positions = positions;
        this.missions = missions;
        this.requests = requests;
        this.rulebooks = rulebooks;
        this.conflicts = conflicts;
    }

    /**
     * The forecast of a request before it is filed. Aircraft, sector and channel may still be missing, because deadline and
     * notice do not depend on them.
     *
     * @param findings what was found before; the warnings are added, as filing would give them
     * @throws Refused with every other fault
     */
    public Forecast forecast(Actor actor, Instant now, Filing filing, Findings findings) {
        var known = missions.visibleTo(actor, filing.mission()).orElse(null);
        if (known == null) {
            findings.faults()
                    .add(
                            "/mission",
                            filing.mission() == null ? "fault.required" : "fault.mission_unknown",
                            String.valueOf(filing.mission()));
            findings.refuseIfAny();
            throw Refused.notFound();
        }
        var mission = known.mission();
        var rulebook = rulebooks.of(mission, known.rules());
        var complete = FilingService.completed(filing, now);
        var faults = new Faults();
        new FilingRules(mission, now, faults).check(complete, rulebook);
        var missing = missing(filing);
        faults.found().stream()
                .filter(fault -> !missing.contains(fault.pointer()))
                .forEach(findings.faults()::add);
        findings.warn(Slips.ofFiling(complete, FilingRules.asked(complete, rulebook), now));
        findings.warn(Slips.ofPlaces(complete, place -> positions.of(mission, place)));
        findings.warn(SameFlights.of(requests, mission, complete, chain(complete)));
        findings.warn(Slips.ofPermit(complete, mission, rulebook, ""));
        findings.refuseIfAny();
        return of(known, filing, now, rulebook);
    }

    private @Nullable UUID chain(Filing filing) {
        return Stream.of(filing.amends(), filing.repeats())
                .filter(Objects::nonNull)
                .flatMap(reference -> requests.referenced(reference).stream())
                .map(FlightRequest::flightId)
                .findFirst()
                .orElse(null);
    }

    /**
     * The forecast of a request that is still being written: purpose and departure are enough.
     *
     * @param findings what was found before
     * @throws Refused with the faults of what deadline and notice depend on, and of what is written already
     */
    public Forecast sketch(Actor actor, Instant now, Filing filing, Findings findings) {
        var known = missions.visibleTo(actor, filing.mission()).orElseThrow(Refused::notFound);
        var mission = known.mission();
        var rulebook = rulebooks.of(mission, known.rules());
        var complete = FilingService.completed(filing, now);
        new FilingRules(mission, now, findings.faults()).checkTerms(complete, rulebook);
        var faults = findings.faults().found();
        var all = new Faults();
        new FilingRules(mission, now, all).check(complete, rulebook);
        all.found().stream()
                .filter(fault -> !faults.contains(fault) && isOfWritten(fault, filing))
                .forEach(findings.faults()::add);
        findings.refuseIfAny();
        return of(known, filing, now, rulebook);
    }

    private Forecast of(KnownMission known, Filing filing, Instant now, Rulebook rulebook) {
        var mission = known.mission();
        var sentAt = filing.sent() == null || filing.sent().at() == null
                ? now
                : filing.sent().at();
        var departure = Objects.requireNonNull(filing.departure());
        var rule = rulebook.inForce(Objects.requireNonNull(filing.purpose()), sentAt);
        var authority = filing.sent() == null ? null : filing.sent().authority();
        var calendar = rulebook.calendar(filing.purpose(), authority);
        var coverage = filing.permit() == null
                ? null
                : rulebook.permits()
                        .coverage(filing.permit(), filing.flight(mission), "")
                        .orElse(null);
        var asked = coverage != null && coverage.covers() ? Clearance.NOTIFICATION : filing.clearance();
        var terms = Terms.of(rule, asked, sentAt, departure, calendar);
        var aircraftClass = filing.aircraft() == null ? null : filing.aircraft().aircraftClass();
        var legs = Objects.requireNonNull(filing.legs()).stream()
                .map(leg -> Objects.requireNonNullElse(leg, UNWRITTEN))
                .toList();
        var flight = new PlannedFlight(filing.purpose(), aircraftClass, mission.presentSector(filing.sector()), legs);
        return new Forecast(
                terms,
                terms.latestSending(calendar).orElse(null),
                terms.latestSafeSending(calendar).orElse(null),
                conflicts.conflicts(mission, flight, known.restrictionPeriods()),
                conflicts.untestedLegs(flight),
                flight,
                coverage);
    }

    /** Whether a fault is about something that is written, and not about what is still missing. */
    private static boolean isOfWritten(Fault fault, Filing filing) {
        return switch (fault.sentence().key()) {
            case "fault.required", "fault.degrees" -> false;
            case "fault.sector" -> filing.sector() != null;
            case "fault.legs" -> filing.legs() != null && !filing.legs().isEmpty();
            default -> true;
        };
    }

    /** The missing fields that a forecast does not need. */
    private static Set<String> missing(Filing filing) {
        var missing = new HashSet<String>();
        if (filing.aircraft() == null) {
            missing.add("/aircraft");
        } else if (filing.aircraft().aircraftClass() == null) {
            missing.add("/aircraft/class");
        }
        if (filing.sector() == null) {
            missing.add("/sector");
        }
        if (filing.sent() != null && filing.sent().channel() == null) {
            missing.add("/sent/channel");
        }
        return missing;
    }
}
