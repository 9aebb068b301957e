package org.flightclearance.api.report;

import java.util.Objects;
import java.util.stream.Stream;
import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.mission.KeptMissions;
import org.flightclearance.publication.Publications;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Basis;
import org.flightclearance.report.PeriodParser;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.report.ReportSelection;

/** Reads the query parameters of a report. */
@RequestScoped
class ReportSelectionReader {

    private static final String LAST_PUBLISHED = "last_published";

    private final Call call;
    private final KeptMissions missions;
    private final Publications publications;

    ReportSelectionReader(Call call, KeptMissions missions, Publications publications) {
        this.call = call;
        this.missions = missions;
        this.publications = publications;
    }

    /** @throws Refused with every fault of the parameters, or as not found if the caller may not see the mission */
    ReportSelection read(ParameterReader parameters) {
        var code = parameters.text("mission");
        var calendar = calendar(parameters);
        var since = parameters.value(
                "since", text -> LAST_PUBLISHED.equals(text) ? text : null, "fault.since", LAST_PUBLISHED);
        var from = parameters.day("from");
        var to = parameters.day("to");
        var basis = Objects.requireNonNullElse(parameters.one("basis", Basis.class), Basis.SENT);
        var asked = parameters.instant("as_of");
        if (code == null) {
            parameters.fault("mission", "fault.required");
        }
        boolean asDays = parameters.has("from") || parameters.has("to");
        long given = Stream.of("quarter", "month", "year", "since")
                        .filter(parameters::has)
                        .count()
                + (asDays ? 1 : 0);
        if (given != 1) {
            parameters.fault("quarter", "fault.period_wanted");
        } else if (asDays && !(parameters.has("from") && parameters.has("to"))) {
            parameters.fault(parameters.has("from") ? "to" : "from", "fault.required");
        }
        parameters.refuseFaults();
        var mission = missions.of(call.actor(), code);
        var asOf = ReportSelection.asOf(asked, call.now());
        if (since != null) {
            return new ReportSelection(mission, publications.sinceLast(mission, asOf), basis, asOf);
        }
        var period = calendar == null
                ? ReportPeriod.of(Objects.requireNonNull(from), Objects.requireNonNull(to), mission.timeZone())
                : calendar.in(mission.timeZone());
        return new ReportSelection(mission, period, basis, asOf);
    }

    private static PeriodParser.@Nullable Calendar calendar(ParameterReader parameters) {
        var quarter =
                parameters.value("quarter", text -> PeriodParser.quarter(text).orElse(null), "fault.quarter");
        var month = parameters.value("month", text -> PeriodParser.month(text).orElse(null), "fault.month");
        var year = parameters.value("year", text -> PeriodParser.year(text).orElse(null), "fault.year");
        return Stream.of(quarter, month, year)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
