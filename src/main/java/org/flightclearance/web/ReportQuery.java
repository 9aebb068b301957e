package org.flightclearance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportPeriod;

/** The report that an address of the pages asks for, as it was typed; empty fields say nothing. */
public class ReportQuery {

    @RestQuery
    @Nullable
    String mission;

    @RestQuery
    @Nullable
    String quarter;

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;

    @RestQuery
    @Nullable
    String basis;

    @RestQuery("as_of")
    @Nullable
    String asOf;

    boolean hasDays() {
        return isGiven(from) || isGiven(to);
    }

    /** The days that are asked for: two days, or a quarter, or else the given one. */
    ReportPeriod period(Mission asked, Quarter otherwise) {
        var faults = new Faults();
        if (hasDays()) {
            var first = day("/from", from, faults);
            var last = day("/to", to, faults);
            faults.refuseIfAny();
            return new ReportPeriod(first.orElseThrow(), last.orElseThrow(), asked.timeZone());
        }
        if (!isGiven(quarter)) {
            return ReportPeriod.of(otherwise, asked.timeZone());
        }
        var named = Quarter.parse(String.valueOf(quarter).strip());
        if (named.isEmpty()) {
            faults.add("/quarter", "fault.quarter");
        }
        faults.refuseIfAny();
        return ReportPeriod.of(named.orElseThrow(), asked.timeZone());
    }

    Basis basis() {
        return Stream.of(Basis.values())
                .filter(known -> known.name().equalsIgnoreCase(basis))
                .findFirst()
                .orElse(Basis.SENT);
    }

    /** The instant that is asked for, never after now, which it is where none is. */
    Instant asOf(Instant now) {
        if (!isGiven(asOf)) {
            return now;
        }
        var faults = new Faults();
        try {
            var asked = Instant.parse(String.valueOf(asOf));
            if (!asked.isAfter(now)) {
                return asked;
            }
            faults.add("/as_of", "fault.as_of_future", now);
        } catch (DateTimeException notAnInstant) {
            faults.add("/as_of", "fault.instant");
        }
        faults.refuseIfAny();
        return now;
    }

    String missionOr(String otherwise) {
        return isGiven(mission) ? String.valueOf(mission) : otherwise;
    }

    /** What was typed, by the pointers under which faults are found with it. */
    Map<String, List<String>> typed() {
        var typed = new HashMap<String, List<String>>();
        put(typed, "/mission", mission);
        put(typed, "/quarter", quarter);
        put(typed, "/from", from);
        put(typed, "/to", to);
        put(typed, "/basis", basis);
        put(typed, "/as_of", asOf);
        return typed;
    }

    /** The same, with what was left open as it was answered. */
    Map<String, List<String>> typedFor(String shownMission, ReportPeriod shown, Basis shownBasis) {
        var typed = typed();
        put(typed, "/mission", shownMission);
        put(typed, "/basis", shownBasis.name().toLowerCase(Locale.ROOT));
        put(typed, "/from", shown.from().toString());
        put(typed, "/to", shown.to().toString());
        put(typed, "/quarter", shown.quarter().map(Quarter::toString).orElse(""));
        return typed;
    }

    /** The same question as the query of an address, every part of it said. */
    static String address(DenialReport report) {
        return address(report.mission().code(), report.period(), report.basis(), report.asOf());
    }

    static String address(String mission, ReportPeriod period, Basis basis, Instant asOf) {
        return "mission=%s&from=%s&to=%s&basis=%s&as_of=%s"
                .formatted(
                        URLEncoder.encode(mission, StandardCharsets.UTF_8),
                        period.from(),
                        period.to(),
                        basis.name().toLowerCase(Locale.ROOT),
                        asOf);
    }

    private static Optional<LocalDate> day(String pointer, @Nullable String text, Faults faults) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(text).strip()));
        } catch (DateTimeException notADay) {
            faults.add(pointer, isGiven(text) ? "fault.day" : "fault.required");
            return Optional.empty();
        }
    }

    private static void put(Map<String, List<String>> typed, String pointer, @Nullable String text) {
        if (text != null) {
            typed.put(pointer, List.of(text));
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
