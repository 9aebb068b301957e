package org.flightclearance.web.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.PeriodParser;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.time.TypedDay;
import org.flightclearance.time.TypedTime;

/** The report parameters in the address of a page, not yet checked. Empty fields count as missing. */
public class ReportQuery {

    private static final String SINCE = "since";

    @RestQuery
    @Nullable
    String mission;

    @RestQuery
    @Nullable
    String quarter;

    @RestQuery
    @Nullable
    String month;

    @RestQuery
    @Nullable
    String year;

    /** Which fields name the period, if several are filled in: quarter, month, year, days or since. */
    @RestQuery
    @Nullable
    String period;

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;

    /** The zone of the days from and to; missing: the mission's. A published report keeps the zone that the mission had. */
    @RestQuery("time_zone")
    @Nullable
    String timeZone;

    @RestQuery
    @Nullable
    String basis;

    /** The first of two breakdowns to split by; {@code within} is the second. */
    @RestQuery
    @Nullable
    String by;

    @RestQuery
    @Nullable
    String within;

    @RestQuery("as_of")
    @Nullable
    String asOf;

    /** Whether the report covers the days since the last published report. */
    boolean asksSinceLast() {
        return SINCE.equals(period);
    }

    /** The requested period: days from and to, a quarter, a month or a year; otherwise the given quarter. */
    ReportPeriod period(Mission asked, Quarter otherwise) {
        return switch (kind()) {
            case "days" -> days(asked);
            case "month" -> calendar(asked, "/month", month, PeriodParser::month, "fault.month");
            case "year" -> calendar(asked, "/year", year, PeriodParser::year, "fault.year");
            case "quarter" -> calendar(asked, "/quarter", quarter, PeriodParser::quarter, "fault.quarter");
            case "", SINCE -> ReportPeriod.of(otherwise, asked.timeZone());
            default -> throw unknown("period", kind(), List.of("quarter", "month", "year", "days", SINCE));
        };
    }

    private String kind() {
        if (isGiven(period)) {
            return String.valueOf(period);
        }
        if (isGiven(from) || isGiven(to)) {
            return "days";
        }
        return isGiven(month) ? "month" : isGiven(year) ? "year" : isGiven(quarter) ? "quarter" : "";
    }

    private ReportPeriod days(Mission asked) {
        var faults = new Faults();
        var first = day("/from", from, faults);
        var last = day("/to", to, faults);
        var zone = ReportAddress.zone(timeZone, asked, faults);
        faults.refuseIfAny();
        return ReportPeriod.of(first.orElseThrow(), last.orElseThrow(), zone);
    }

    private static ReportPeriod calendar(
            Mission asked,
            String pointer,
            @Nullable String text,
            Function<String, Optional<PeriodParser.Calendar>> reading,
            String fault) {
        return reading.apply(isGiven(text) ? String.valueOf(text).strip() : "")
                .orElseThrow(() -> Refused.at(pointer, fault))
                .in(asked.timeZone());
    }

    Basis basis() {
        return isGiven(basis)
                ? Stream.of(Basis.values())
                        .filter(known -> known.name().equalsIgnoreCase(basis))
                        .findFirst()
                        .orElseThrow(() -> unknown(
                                "basis",
                                basis,
                                Stream.of(Basis.values()).map(ReportQuery::wire).toList()))
                : Basis.SENT;
    }

    /**
     * The requested report.
     *
     * @param otherwise the quarter if no period is given
     */
    ReportSelection selection(Mission asked, Quarter otherwise, Instant now) {
        return new ReportSelection(asked, period(asked, otherwise), basis(), asOf(now));
    }

    /** The requested instant, at most now; now if none is given. */
    Instant asOf(Instant now) {
        var asked = isGiven(asOf)
                ? TypedTime.of(String.valueOf(asOf).strip())
                        .flatMap(TypedTime::instant)
                        .orElseThrow(() -> Refused.at("/as_of", "typed.time"))
                : null;
        return ReportSelection.asOf(asked, now);
    }

    /** The first breakdown of the split by two; empty if not asked for. */
    Optional<Breakdown> by() {
        return breakdown("by", by);
    }

    /** The second breakdown of the split by two; empty if not asked for. */
    Optional<Breakdown> within() {
        return breakdown("within", within);
    }

    private static Optional<Breakdown> breakdown(String name, @Nullable String text) {
        return isGiven(text)
                ? Optional.of(Breakdown.named(text)
                        .orElseThrow(() -> unknown(
                                name,
                                text,
                                Stream.of(Breakdown.values())
                                        .map(Breakdown::wireName)
                                        .toList())))
                : Optional.empty();
    }

    private static Refused unknown(String name, @Nullable String text, List<String> known) {
        return new Refused(Refusal.MALFORMED, Sentence.of("report.unknown_value", name, String.valueOf(text), known));
    }

    String missionOr(String otherwise) {
        return isGiven(mission) ? String.valueOf(mission) : otherwise;
    }

    /** The fields of the form, by the pointers that faults use. */
    Map<String, List<String>> fields() {
        var fields = new HashMap<String, List<String>>();
        put(fields, "/mission", mission);
        put(fields, "/quarter", quarter);
        put(fields, "/month", month);
        put(fields, "/year", year);
        put(fields, "/period", kind().isEmpty() ? "quarter" : kind());
        put(fields, "/from", from);
        put(fields, "/to", to);
        put(fields, "/basis", basis);
        put(fields, "/as_of", asOf);
        return fields;
    }

    /** The fields of the form, with the values of the report that is shown. */
    Map<String, List<String>> fieldsFor(String shownMission, ReportPeriod shown, Basis shownBasis) {
        var fields = fields();
        put(fields, "/mission", shownMission);
        put(fields, "/basis", wire(shownBasis));
        put(fields, "/from", shown.from().toString());
        put(fields, "/to", shown.to().toString());
        put(fields, "/quarter", shown.quarter().map(Quarter::toString).orElse(""));
        put(fields, "/month", shown.month().map(YearMonth::toString).orElse(""));
        put(fields, "/year", shown.year().map(Year::toString).orElse(""));
        if (!asksSinceLast()) {
            put(fields, "/period", shown.quarter().isPresent() ? "quarter" : kindOf(shown));
        }
        return fields;
    }

    private static String kindOf(ReportPeriod shown) {
        return shown.month().isPresent() ? "month" : shown.year().isPresent() ? "year" : "days";
    }

    static String wire(Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String pointer, @Nullable String text, Faults faults) {
        var day = TypedDay.of(String.valueOf(text).strip())
                .filter(TypedDay::isConsistent)
                .map(TypedDay::day);
        if (day.isEmpty()) {
            faults.add(pointer, isGiven(text) ? "typed.day" : "fault.required");
        }
        return day;
    }

    private static void put(Map<String, List<String>> fields, String pointer, @Nullable String text) {
        if (text != null) {
            fields.put(pointer, List.of(text));
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
