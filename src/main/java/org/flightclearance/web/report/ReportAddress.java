package org.flightclearance.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportPeriod;

/** The query of the address at which a report is found again. */
public final class ReportAddress {

    private ReportAddress() {}

    /** The query of the address of a report, with every parameter. */
    static String of(DenialReport report) {
        return of(report.mission(), report.period(), report.basis(), report.asOf());
    }

    /** The query of the address of a report as of an instant. */
    public static String of(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {
        return asOfNow(mission, period, basis) + "&as_of=" + asOf;
    }

    /** The same for whatever the time will be. It names the zone of the days only if the mission has another one today. */
    static String asOfNow(Mission mission, ReportPeriod period, Basis basis) {
        var address = "mission=%s&from=%s&to=%s&basis=%s"
                .formatted(encoded(mission.code()), period.from(), period.to(), ReportQuery.wire(basis));
        return period.zone().equals(mission.timeZone())
                ? address
                : address + "&time_zone=" + encoded(period.zone().getId());
    }

    /** The zone that an address names, or else the mission's. Adds a fault if there is no such zone. */
    static ZoneId zone(@Nullable String name, Mission mission, Faults faults) {
        if (name == null || name.isBlank()) {
            return mission.timeZone();
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            faults.add("/time_zone", "fault.time_zone");
            return mission.timeZone();
        }
        return ZoneId.of(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
