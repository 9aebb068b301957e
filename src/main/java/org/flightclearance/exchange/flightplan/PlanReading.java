package org.flightclearance.exchange.flightplan;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.flight.TypedPosition;

/** Reads the items of one message. Each text that does not have the form of its item is a fault. */
final class PlanReading {

    private static final Pattern CALLSIGN = Pattern.compile("([A-Z0-9]{1,7})(?:/([AC]\\d{4}))?");
    private static final Pattern RULES = Pattern.compile("[IVYZ] ?[SNGMX]?");
    private static final Pattern EQUIPMENT = Pattern.compile("[A-Z0-9]{1,64} ?/ ?[A-Z0-9]{1,20}");
    private static final Pattern DEPARTURE = Pattern.compile("([A-Z]{4}) ?(\\d{4})?");
    private static final Pattern ROUTE = Pattern.compile(
            "(K\\d{4}|N\\d{4}|M\\d{3}) ?" + "((?:[FA]\\d{3}|[SM]\\d{4}|VFR)(?: [A-Z0-9/]{1,40}){1,400})");
    private static final Pattern ARRIVAL = Pattern.compile("([A-Z]{4}) ?(\\d{4})?((?: [A-Z]{4}){0,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern COORDINATES = Pattern.compile("\\d{4}(?:\\d{2})?[NS] ?\\d{5}(?:\\d{2})?[EW]");

    /** No location indicator: the place is in item 18. */
    private static final String ELSEWHERE = "ZZZZ";

    private static final String IN_THE_AIR = "AFIL";
    private static final int CENTURY = 2000;
    private static final int AN_HOUR = 60;
    private static final int A_DAY = 24;

    /** The indicators that have a field in a request. */
    private static final Set<String> FILED = Set.of("DEP", "DEST", "DOF", "REG", "TYP", "OPR", "RMK");

    private final PlanMessage message;
    private final PlanFaults faults;
    private final TreeMap<Integer, String> unfiled = new TreeMap<>();
    private final OtherInformation other;

    private PlanReading(PlanMessage message, PlanFaults faults) {
        this.message = message;
        this.faults = faults;
        this.other = message.item(18)
                .map(item -> OtherInformation.read(item, faults))
                .orElseGet(OtherInformation::none);
    }

    static ReadPlan read(PlanMessage message, PlanFaults faults) {
        return new PlanReading(message, faults).read();
    }

    private ReadPlan read() {
        var callsign = matched(7, CALLSIGN, "fault.plan_callsign");
        keep(7, callsign.map(found -> found.group(2)).orElse(null));
        matched(8, RULES, "fault.plan_rules").ifPresent(found -> keep(8, plain(found)));
        var type = type();
        matched(10, EQUIPMENT, "fault.plan_equipment").ifPresent(found -> keep(10, plain(found)));
        var departure = matched(13, DEPARTURE, "fault.plan_departure");
        matched(15, ROUTE, "fault.plan_route").ifPresent(found -> keep(15, found.group(1) + found.group(2)));
        var arrival = matched(16, ARRIVAL, "fault.plan_arrival");
        arrival.map(found -> found.group(3).strip()).ifPresent(this::alternates);
        var from = departure.flatMap(found -> place(13, found.group(1), "DEP")).orElse(null);
        var to = arrival.flatMap(found -> place(16, found.group(1), "DEST")).orElse(null);
        keep(18, other.without(FILED));
        message.item(19).ifPresent(item -> keep(19, item.text()));
        return new ReadPlan(
                message,
                callsign.map(found -> found.group(1)).orElse(null),
                type,
                other.original("REG").orElse(null),
                other.original("OPR").orElse(null),
                other.text("STS").map(PlanItem::text).orElse(null),
                from,
                departure.flatMap(found -> time(found.group(2))).orElse(null),
                other.text("DOF").map(this::day).orElse(null),
                to,
                arrival.flatMap(found -> needed(found.group(2))).orElse(null),
                other.original("RMK").orElse(null),
                new UnfiledItems(unfiled).line());
    }

    private Optional<Matcher> matched(int number, Pattern form, String key) {
        return message.item(number).flatMap(item -> {
            var matcher = form.matcher(item.text().replaceAll(" {2,}", " "));
            if (matcher.matches()) {
                return Optional.of(matcher);
            }
            faults.at(item, key, PlanFaults.quote(item));
            return Optional.empty();
        });
    }

    private void keep(int number, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            unfiled.put(number, text);
        }
    }

    private static String plain(Matcher found) {
        return found.group().replace(" ", "");
    }

    private @Nullable String type() {
        var item = message.item(9).orElse(null);
        if (item == null) {
            return other.original("TYP").orElse(null);
        }
        var read = AircraftItem.read(item.text()).orElse(null);
        if (read == null || !isType(read.designator())) {
            faults.at(item, "fault.plan_type", PlanFaults.quote(item));
            return null;
        }
        keep(9, read.written());
        var words = other.original("TYP").orElse(null);
        if (!read.designator().equals(AircraftTypes.NONE)) {
            keepBeside("TYP");
            return read.designator();
        }
        if (words == null) {
            faults.at(item, "fault.plan_named_in", item.number(), AircraftTypes.NONE, "TYP");
        }
        return words;
    }

    /** A designator has two to four characters. A longer name must be one that the table of types has. */
    private static boolean isType(String designator) {
        return designator.equals(AircraftTypes.NONE)
                || !AircraftTypes.designator(designator).equals(AircraftTypes.NONE);
    }

    private Optional<Place> place(int number, String code, String indicator) {
        var item = message.item(number).orElseThrow();
        if (code.equals(IN_THE_AIR)) {
            faults.at(item, "fault.plan_in_the_air");
            return Optional.empty();
        }
        if (!code.equals(ELSEWHERE)) {
            keepBeside(indicator);
            return Optional.of(Place.aerodrome(code));
        }
        var named = other.original(indicator);
        if (named.isEmpty()) {
            faults.at(item, "fault.plan_named_in", number, ELSEWHERE, indicator);
        }
        return named.map(PlanReading::strip);
    }

    /** An indicator that would name something without a code, beside a code: nothing is dropped. */
    private void keepBeside(String indicator) {
        other.text(indicator).ifPresent(text -> faults.at(text, "fault.plan_not_both", indicator, AircraftTypes.NONE));
    }

    /** A name with a position before or behind it; without a position, the whole text is the name. */
    private static Place strip(String text) {
        var coordinates = COORDINATES.matcher(text.toUpperCase(Locale.ROOT));
        if (!coordinates.find()) {
            return TypedPosition.strip(text).orElseGet(() -> new Place(null, text, null, null));
        }
        var name = (text.substring(0, coordinates.start()) + " " + text.substring(coordinates.end()))
                .replaceAll("\\s+", " ")
                .strip();
        return TypedPosition.position(coordinates.group())
                .map(at -> Place.strip(name.isEmpty() ? coordinates.group() : name, at.latitude(), at.longitude()))
                .orElseGet(() -> new Place(null, text, null, null));
    }

    private void alternates(String codes) {
        keep(16, codes);
        if (codes.contains(ELSEWHERE) && other.text("ALTN").isEmpty()) {
            faults.at(message.item(16).orElseThrow(), "fault.plan_named_in", 16, ELSEWHERE, "ALTN");
        }
    }

    private Optional<LocalTime> time(@Nullable String digits) {
        var item = message.item(13).orElseThrow();
        if (digits == null) {
            if (message.kind() != MessageKind.CNL) {
                faults.at(item, "fault.plan_departure", PlanFaults.quote(item));
            }
            return Optional.empty();
        }
        int hour = Integer.parseInt(digits) / 100;
        int minute = Integer.parseInt(digits) % 100;
        if (hour >= A_DAY || minute >= AN_HOUR) {
            faults.at(item, "fault.plan_time", digits);
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(hour, minute));
    }

    private Optional<Duration> needed(@Nullable String digits) {
        var item = message.item(16).orElseThrow();
        if (digits == null) {
            if (message.kind() == MessageKind.FPL) {
                faults.at(item, "fault.plan_arrival", PlanFaults.quote(item));
            }
            return Optional.empty();
        }
        int hours = Integer.parseInt(digits) / 100;
        int minutes = Integer.parseInt(digits) % 100;
        if (minutes >= AN_HOUR || hours + minutes == 0) {
            faults.at(item, "fault.plan_needed", digits);
            return Optional.empty();
        }
        return Optional.of(Duration.ofHours(hours).plusMinutes(minutes));
    }

    private @Nullable LocalDate day(PlanItem text) {
        var digits = DAY.matcher(text.text());
        try {
            if (digits.matches()) {
                return LocalDate.of(
                        CENTURY + Integer.parseInt(digits.group(1)),
                        Integer.parseInt(digits.group(2)),
                        Integer.parseInt(digits.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            // Reported as a fault below
        }
        faults.at(text, "fault.plan_day", PlanFaults.quote(text));
        return null;
    }
}
