package org.flightclearance.paper;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.mission.Mission;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.DenialReports;
import org.flightclearance.request.outcome.DenialReason;

/** The names of the rows of a report, whose keys are wire names. */
public final class RowWords {

    private RowWords() {}

    public static String row(Breakdown breakdown, String key, Mission mission, Wording wording) {
        if (key.equals(Breakdown.NONE)) {
            return wording.text("report.row.none");
        }
        return switch (breakdown) {
            case AIRCRAFT_CLASS -> wording.word(AircraftClass.valueOf(upper(key)));
            case PURPOSE -> wording.word(Purpose.valueOf(upper(key)));
            case REASON ->
                key.equals(Breakdown.NOT_DENIED)
                        ? wording.text("report.row.not_denied")
                        : wording.word(DenialReason.valueOf(upper(key)));
            case MONTH ->
                YearMonth.parse(key)
                        .format(DateTimeFormatter.ofPattern(
                                "MMMM yyyy", wording.language().locale()));
            case NOTICE_BAND, CONFLICT -> wording.text("report.row." + key);
            case SECTOR -> wording.name(mission.sectorNamed(key));
            case AUTHORITY -> wording.name(AuthorityNames.named(mission, key));
        };
    }

    /** The names of rows given as in an address: {@code total}, {@code sector:East}, {@code balance:opening}. */
    public static String named(List<String> rows, Mission mission, Wording wording) {
        return rows.isEmpty()
                ? wording.text("report.row.total")
                : rows.stream().map(row -> named(row, mission, wording)).collect(Collectors.joining(", "));
    }

    private static String named(String row, Mission mission, Wording wording) {
        int colon = row.indexOf(':');
        if (colon < 0 || row.startsWith(DenialReports.BALANCE)) {
            return wording.text("report.row." + row.replace(':', '_'));
        }
        var breakdown = Breakdown.valueOf(upper(row.substring(0, colon)));
        var name = row(breakdown, row.substring(colon + 1), mission, wording);
        return breakdown == Breakdown.SECTOR ? wording.text("report.row.sector", name) : name;
    }

    private static String upper(String wireName) {
        return wireName.toUpperCase(Locale.ROOT);
    }
}
