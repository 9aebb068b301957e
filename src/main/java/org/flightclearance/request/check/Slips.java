package org.flightclearance.request.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.LegFacts;
import org.flightclearance.request.PermissionDays;
import org.flightclearance.request.Reply;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Warning;
import org.flightclearance.request.warning.WarningKind;

/**
 * Finds what looks like a slip of the pen. A backlog that is entered late, sent and departed long ago, is none. The
 * limits are choices of this tracker (docs/domain.md, “Slips of the pen”).
 */
public final class Slips {

    /** A leg that takes this long or longer. */
    static final Duration LONG_LEG = Duration.ofDays(1);

    /** A departure later than this, counted from now; a sending earlier than this before the departure. */
    public static final Duration FAR_AHEAD = Duration.ofDays(180);

    /** ICAO Doc 8643: two to four letters or digits, a letter first. */
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9]{1,3}");

    /** ICAO Doc 4444, appendix 2, item 7: one to seven letters or digits, no hyphens or symbols. */
    private static final Pattern CALLSIGN = Pattern.compile("[A-Z0-9]{1,7}");

    private Slips() {}

    /**
     * The warnings of a filing and of its sending, if it has one.
     *
     * @param clearance what it asks for; null: nobody can know yet
     * @param now UTC
     */
    public static List<Warning> ofFiling(Filing filing, @Nullable Clearance clearance, Instant now) {
        var found = new ArrayList<Warning>();
        var departure = filing.departure();
        var sentAt = filing.sent() == null ? null : filing.sent().at();
        if (departure != null && !departure.isAfter(now) && filing.sent() == null && clearance == Clearance.REQUIRED) {
            found.add(Warning.of(WarningKind.DEPARTED_UNSENT, "/legs/0/etd", departure));
        }
        if (departure != null && departure.isAfter(now.plus(FAR_AHEAD))) {
            found.add(Warning.of(WarningKind.FAR_AHEAD, "/legs/0/etd", departure, FAR_AHEAD.toDays()));
        } else {
            found.addAll(ofSending("/sent/at", sentAt, departure));
        }
        found.addAll(ofLegs(Objects.requireNonNullElse(filing.legs(), List.of())));
        if (filing.aircraft() != null) {
            found.addAll(ofAircraft(filing.aircraft()));
        }
        return found;
    }

    /**
     * The warnings of the places of a filing.
     *
     * @param doubt why the position of a place is doubtful; empty: it is not
     */
    public static List<Warning> ofPlaces(Filing filing, Function<Place, Optional<Sentence>> doubt) {
        var found = new ArrayList<Warning>();
        var legs = Objects.requireNonNullElse(filing.legs(), List.<@Nullable Leg>of());
        for (int i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            if (leg != null) {
                ofPlace("/legs/" + i + "/from", leg.from(), doubt, found);
                ofPlace("/legs/" + i + "/to", leg.to(), doubt, found);
            }
        }
        return found;
    }

    private static void ofPlace(
            String pointer, @Nullable Place place, Function<Place, Optional<Sentence>> doubt, List<Warning> found) {
        Optional.ofNullable(place)
                .flatMap(doubt)
                .ifPresent(why -> found.add(new Warning(WarningKind.FAR_POSITION, pointer + "/latitude", why)));
    }

    /**
     * The warning of a permit that does not cover the flight.
     *
     * @param reference of the request; empty: it has none yet
     */
    public static List<Warning> ofPermit(Filing filing, Mission mission, Rulebook rulebook, String reference) {
        return Optional.ofNullable(filing.permit())
                .flatMap(number -> rulebook.permits().coverage(number, filing.flight(mission), reference))
                .filter(coverage -> !coverage.covers())
                .map(coverage ->
                        Warning.of(WarningKind.NOT_COVERED, "/permit", coverage.number(), coverage.inOneText()))
                .stream()
                .toList();
    }

    /** @param pointer of the time of sending */
    public static List<Warning> ofSending(String pointer, @Nullable Instant sentAt, @Nullable Instant departure) {
        return sentAt != null && departure != null && sentAt.isBefore(departure.minus(FAR_AHEAD))
                ? List.of(Warning.of(WarningKind.SENT_EARLY, pointer, departure, FAR_AHEAD.toDays()))
                : List.of();
    }

    /** @param pointer of the answer; empty if it is the whole body */
    public static List<Warning> ofReply(String pointer, Reply reply, FlightRequest request) {
        var found = new ArrayList<>(ofReply(pointer, reply, request.derived().departureAt(), request.mission()));
        found.addAll(ofRoute(pointer, reply, request));
        return found;
    }

    /**
     * The denied legs after which the next granted one departs from where the aircraft would not be. Where legs were planned
     * with a gap between them, the gap is none of theirs.
     */
    private static List<Warning> ofRoute(String pointer, Reply reply, FlightRequest request) {
        var named = reply.namedLegs();
        if (named.isEmpty() || reply.receivedAt() == null || reply.outcome() == null) {
            return List.of();
        }
        var found = new ArrayList<Warning>();
        var after = request.derivedWith(reply);
        var at = request.legs().get(0).from();
        int denied = 0;
        for (int leg = 1; leg <= request.legs().size(); leg++) {
            var planned = request.legs().get(leg - 1);
            if (!LegFacts.granted(after.clearance(), after.legAnswers(), leg)) {
                denied = reply.outcomeOf(leg) == Outcome.DENIED ? leg : denied;
                continue;
            }
            if (denied > 0
                    && !Objects.equals(at, planned.from())
                    && Objects.equals(request.legs().get(leg - 2).to(), planned.from())) {
                found.add(Warning.of(
                        WarningKind.ROUTE_BROKEN,
                        pointer + "/legs/" + named.indexOf(denied) + "/outcome",
                        denied,
                        leg,
                        Objects.requireNonNull(planned.from()).label()));
            }
            denied = 0;
            at = planned.to();
        }
        return found;
    }

    static List<Warning> ofReply(String pointer, Reply reply, Instant departure, Mission mission) {
        if (reply.outcome() != Outcome.APPROVED) {
            return List.of();
        }
        return PermissionDays.of(reply).missed(departure, mission.timeZone()).stream()
                .map(limit -> Warning.of(WarningKind.NOT_VALID_ON_DAY, pointer + limit, departure))
                .toList();
    }

    private static List<Warning> ofLegs(List<@Nullable Leg> legs) {
        var found = new ArrayList<Warning>();
        for (int i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            if (leg != null
                    && leg.etd() != null
                    && leg.eta() != null
                    && !leg.eta().isBefore(leg.etd().plus(LONG_LEG))) {
                found.add(Warning.of(
                        WarningKind.LONG_LEG,
                        "/legs/" + i + "/eta",
                        Duration.between(leg.etd(), leg.eta()).toHours()));
            }
        }
        return found;
    }

    private static List<Warning> ofAircraft(Aircraft aircraft) {
        var found = new ArrayList<Warning>();
        if (isOther(TYPE, aircraft.type())) {
            found.add(Warning.of(WarningKind.AIRCRAFT_TYPE, "/aircraft/type", aircraft.type()));
        }
        if (isOther(CALLSIGN, aircraft.callsign())) {
            found.add(Warning.of(WarningKind.CALLSIGN, "/aircraft/callsign", aircraft.callsign()));
        }
        return found;
    }

    private static boolean isOther(Pattern pattern, @Nullable String text) {
        return text != null && !pattern.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }
}
