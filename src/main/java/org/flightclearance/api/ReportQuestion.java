package org.flightclearance.api;

import java.time.Instant;
import java.util.Objects;

import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportPeriod;

/** Which report is asked for, read from the parameters of an address. */
record ReportQuestion(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {

    /** @throws Refused with every fault of the parameters, or as not found where the mission may not be seen */
    static ReportQuestion read(ParameterReader parameters, Call call, Missions missions) {
        var code = parameters.text("mission");
        var quarter = parameters.value("quarter", text -> Quarter.parse(text).orElse(null), "fault.quarter");
        var from = parameters.day("from");
        var to = parameters.day("to");
        var basis = parameters.one("basis", Basis.class);
        var asOf = Objects.requireNonNullElse(parameters.instant("as_of"), call.now());
        if (code == null) {
            parameters.fault("mission", "fault.required");
        }
        boolean asQuarter = parameters.has("quarter");
        boolean asDays = parameters.has("from") || parameters.has("to");
        if (asQuarter == asDays) {
            parameters.fault("quarter", "fault.period_wanted");
        } else if (asDays && !(parameters.has("from") && parameters.has("to"))) {
            parameters.fault(parameters.has("from") ? "to" : "from", "fault.required");
        }
        parameters.refuseFaults();
        var mission = missions.of(call.actor(), code);
        if (asOf.isAfter(call.now())) {
            throw Refused.at("/as_of", "fault.as_of_future", call.now());
        }
        var period = quarter == null
                ? new ReportPeriod(Objects.requireNonNull(from), Objects.requireNonNull(to), mission.timeZone())
                : ReportPeriod.of(quarter, mission.timeZone());
        return new ReportQuestion(mission, period, Objects.requireNonNullElse(basis, Basis.SENT), asOf);
    }
}
