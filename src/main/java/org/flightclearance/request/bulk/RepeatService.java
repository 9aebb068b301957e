package org.flightclearance.request.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Status;
import org.flightclearance.request.filing.CheckedFiling;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.filing.PreparedFilings;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.request.warning.Warning;
import org.flightclearance.security.Actor;

/**
 * Files copies of requests for other days, at the same times in UTC. A copy of a denied or unanswered request repeats it,
 * and the two are linked. A copy of any other request is for another flight (docs/domain.md, “Amending”).
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
     * Checks the new requests and takes their references, in its own transaction.
     *
     * @param days the days for the requests of a mission
     * @param findings what was found before; the warnings are added
     * @return what to pass to {@link FilingService#file(PreparedFilings)}; close it afterwards, even if that fails
     * @throws Refused with every fault of every request
     */
    public PreparedFilings prepare(
            Actor actor,
            Instant now,
            List<@Nullable String> references,
            Function<Mission, RepeatDays> days,
            Findings findings) {
        refuseTooMany(actor, references, days);
        var checked = AllOrNone.each(
                findings,
                references,
                one -> one,
                (reference, own) -> checked(actor, now, requests.of(actor, reference), days, own));
        return filing.hold(checked.stream().flatMap(List::stream).toList());
    }

    /** Before anything is checked, because each new request is checked against the database. */
    private void refuseTooMany(Actor actor, List<@Nullable String> references, Function<Mission, RepeatDays> days) {
        var named = references.stream()
                .flatMap(Stream::ofNullable)
                .limit(AllOrNone.MOST_REQUESTS)
                .toList();
        int wanted = requests.referenced(named).stream()
                .filter(request -> actor.mayRead(request.mission().code()))
                .mapToInt(request -> days.apply(request.mission()).days().size())
                .sum();
        if (wanted > AllOrNone.MOST_REQUESTS) {
            throw Refused.at("/on", "fault.letter_requests", AllOrNone.MOST_REQUESTS);
        }
    }

    private List<CheckedFiling> checked(
            Actor actor, Instant now, FlightRequest request, Function<Mission, RepeatDays> days, Findings findings) {
        var checked = new ArrayList<CheckedFiling>();
        for (var day : days.apply(request.mission()).days()) {
            var own = Findings.noting();
            checked.add(filing.check(actor, now, filedAgain(request, day, now), own));
            findings.warn(own.warnings().stream()
                    .filter(warning -> isNew(warning, findings))
                    .toList());
        }
        return checked;
    }

    /** A callsign that is odd on one day is so on every day. */
    private static boolean isNew(Warning warning, Findings findings) {
        return !findings.warnings().contains(warning);
    }

    private static Filing filedAgain(FlightRequest request, LocalDate day, Instant now) {
        // Without the legs that it went on without, and under the name that its sector has now
        var old = request.asFlown();
        var status = request.statusAt(now);
        boolean isRepeat = status == Status.DENIED || status == Status.UNANSWERED;
        var legs = Objects.requireNonNull(old.legs());
        return old.with(one -> one.clientReference(null)
                .sector(request.mission().presentSector(old.sector()))
                .legs(moved(legs, day, request.mission().timeZone()))
                .repeats(isRepeat ? request.reference() : null)
                .amends(null)
                .filedAt(null)
                .sent(null));
    }

    private static List<@Nullable Leg> moved(List<@Nullable Leg> legs, LocalDate day, ZoneId zone) {
        var first = Objects.requireNonNull(legs.get(0));
        var by = Duration.ofDays(daysUntil(day, Objects.requireNonNull(first.etd()), zone));
        var moved = new ArrayList<@Nullable Leg>();
        for (var one : legs) {
            var leg = Objects.requireNonNull(one);
            moved.add(new Leg(
                    leg.from(),
                    leg.to(),
                    Objects.requireNonNull(leg.etd()).plus(by),
                    Objects.requireNonNull(leg.eta()).plus(by)));
        }
        return moved;
    }

    private static long daysUntil(LocalDate day, Instant departure, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(departure, zone), day);
        // If the clocks change in between, the same time in UTC may fall on the day before or after
        long corrected = days + ChronoUnit.DAYS.between(dayAfter(departure, days, zone), day);
        // On the day on which the clocks go forward there may be no such time in UTC at all
        return dayAfter(departure, corrected, zone).equals(day) ? corrected : days;
    }

    private static LocalDate dayAfter(Instant departure, long days, ZoneId zone) {
        return LocalDate.ofInstant(departure.plus(Duration.ofDays(days)), zone);
    }
}
