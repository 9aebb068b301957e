package org.flightclearance.exchange.flightplan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.time.RecordableTime;

/**
 * Writes the FPL messages of a filed request, one for each leg that it goes on with. What a request has no field for comes from its remarks
 * ({@link UnfiledItems}).
 */
final class FlightPlanText {

    private static final Pattern CALLSIGN = Pattern.compile("[A-Z0-9]{1,7}");
    private static final Pattern INDICATOR = Pattern.compile("[A-Z]{4}");
    private static final List<Integer> WANTED = List.of(8, 9, 10, 15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Filing filing;
    private final List<Integer> going;
    private final Function<String, Optional<Position>> positions;
    private final Faults faults = new Faults();

    private FlightPlanText(Filing filing, List<Integer> going, Function<String, Optional<Position>> positions) {
        this.filing = filing;
        this.going = going;
        this.positions = positions;
    }

    /**
     * The messages, each followed by a line feed.
     *
     * @param filing with all of its legs
     * @param going numbers of the legs that the mission goes on with
     * @param positions positions of places whose code is no location indicator
     * @throws org.flightclearance.refusal.Refused with all that is missing, by the fields of the request
     */
    static String of(Filing filing, List<Integer> going, Function<String, Optional<Position>> positions) {
        return new FlightPlanText(filing, going, positions).write();
    }

    private String write() {
        var callsign = callsign();
        var type = filing.aircraft() == null ? null : filing.aircraft().type();
        faults.required("/aircraft/type", type);
        var unfiled = UnfiledItems.of(filing.remarks());
        var legs = Objects.requireNonNullElse(filing.legs(), List.<@Nullable Leg>of());
        var missing = new TreeSet<Integer>();
        var text = new StringBuilder();
        // Whoever has dropped legs may have removed their lines from the remarks
        boolean onlyOfGoing = unfiled.size() == going.size();
        for (int i = 0; i < going.size(); i++) {
            int filed = going.get(i) - 1;
            int line = onlyOfGoing ? i : filed;
            var items = line < unfiled.size() ? unfiled.get(line) : new UnfiledItems(Map.of());
            WANTED.stream().filter(item -> items.item(item).isEmpty()).forEach(missing::add);
            var leg = Objects.requireNonNull(legs.get(filed));
            text.append(message(callsign, String.valueOf(type), leg, "/legs/" + filed, items))
                    .append('\n');
        }
        if (!missing.isEmpty()) {
            faults.add("/remarks", "fault.plan_missing", missing);
        }
        faults.refuseIfAny();
        return checked(text.toString());
    }

    /** Remarks can be typed by hand, so the messages are read again. */
    private String checked(String written) {
        try {
            FlightPlan.read(written, RecordableTime.FIRST);
            return written;
        } catch (Refused unreadable) {
            throw inRemarks(unreadable);
        }
    }

    private static Refused inRemarks(Refused refused) {
        return new Refused(
                refused.refusal(),
                refused.faults().stream()
                        .map(fault -> new Fault("/remarks", Sentence.of("fault.plan_remarks", fault.sentence())))
                        .toList());
    }

    private static Map<String, String> other(UnfiledItems items) {
        try {
            return new HashMap<>(OtherText.read(items.item(18).orElse("0")));
        } catch (Refused unreadable) {
            throw inRemarks(unreadable);
        }
    }

    private String callsign() {
        var typed = filing.aircraft() == null ? null : filing.aircraft().callsign();
        var callsign = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
        if (typed == null) {
            faults.required("/aircraft/callsign", typed);
        } else if (!CALLSIGN.matcher(callsign).matches()) {
            faults.add("/aircraft/callsign", "fault.plan_callsign", typed);
        }
        return callsign;
    }

    private String message(String callsign, String type, Leg leg, String pointer, UnfiledItems items) {
        var other = other(items);
        var designator = AircraftTypes.designator(type);
        if (designator.equals(AircraftTypes.NONE)) {
            other.put("TYP", OtherText.plain(type));
        }
        var from = place(leg.from(), pointer + "/from", "DEP", other);
        var to = place(leg.to(), pointer + "/to", "DEST", other);
        var etd = Objects.requireNonNull(leg.etd());
        other.put("DOF", DAY.format(etd));
        put(other, "REG", registration());
        put(other, "OPR", filing.unit());
        put(other, "RMK", String.join(" ", UnfiledItems.remarks(filing.remarks())));
        if (filing.purpose() == Purpose.MEDEVAC) {
            other.putIfAbsent("STS", "MEDEVAC");
        }
        var ssr = items.item(7).map(code -> "/" + code).orElse("");
        var aircraft = items.item(9)
                .flatMap(AircraftItem::read)
                .map(item -> item.of(designator).written())
                .orElse("");
        return "(FPL-" + callsign + ssr + "-" + items.item(8).orElse("")
                + "\n-" + aircraft + "-" + items.item(10).orElse("")
                + "\n-" + from + TIME.format(etd)
                + "\n-" + items.item(15).orElse("")
                + "\n-" + to + needed(etd, Objects.requireNonNull(leg.eta()), pointer)
                + items.item(16).map(codes -> " " + codes).orElse("")
                + "\n-" + OtherInformation.written(other) + ")";
    }

    /** Without the hyphen that is painted between the nationality mark and the rest. */
    private @Nullable String registration() {
        var painted = filing.aircraft() == null ? null : filing.aircraft().registration();
        return painted == null ? null : painted.replace("-", "");
    }

    private static void put(Map<String, String> other, String indicator, @Nullable String text) {
        var plain = text == null ? "" : OtherText.plain(text);
        if (!plain.isEmpty()) {
            other.put(indicator, plain);
        }
    }

    /** The location indicator; without one {@code ZZZZ}, with the name and the position in item 18. */
    private String place(@Nullable Place place, String pointer, String indicator, Map<String, String> other) {
        var code = place == null ? null : place.code();
        if (code != null && INDICATOR.matcher(code).matches()) {
            return code;
        }
        var position =
                place == null ? Optional.<Position>empty() : code != null ? positions.apply(code) : position(place);
        if (position.isEmpty()) {
            faults.add(pointer, "fault.plan_position", place == null ? "" : place.label());
        } else {
            other.put(
                    indicator,
                    OtherText.plain(Objects.requireNonNull(place).label()) + " " + OtherText.position(position.get()));
        }
        return "ZZZZ";
    }

    private static Optional<Position> position(Place place) {
        return place.latitude() == null || place.longitude() == null
                ? Optional.empty()
                : Optional.of(new Position(place.latitude(), place.longitude()));
    }

    private String needed(Instant etd, Instant eta, String pointer) {
        var needed = Duration.between(etd, eta).plusSeconds(30);
        if (needed.toHours() > 99 || needed.toMinutes() < 1) {
            faults.add(pointer + "/eta", "fault.plan_needed", needed.toMinutes());
        }
        return String.format(Locale.ROOT, "%02d%02d", needed.toHours(), needed.toMinutesPart());
    }
}
