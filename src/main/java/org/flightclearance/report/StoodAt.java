package org.flightclearance.report;

import java.util.Map;

/**
 * Where it is read how requests stood recorded at an instant. Each request is in exactly one of the two: what has not
 * been changed since stands as it stood, and needs no search in the history.
 */
enum StoodAt {
    UNCHANGED(
            "h.lineage.flightId, h.reference, h.particulars.purpose, h.particulars.aircraft.aircraftClass,"
                    + " h.particulars.aircraft.callsign, h.particulars.sector",
            " from FlightRequest h where h.mission.id = :mission and h.changedAt <= :asOf",
            Map.of(
                    "{filed}", "h.filedAt",
                    "{sent}", "h.sending.at",
                    "{departure}", "h.standing.departureAt",
                    "{ends}", "h.standing.endsAt",
                    "{openFor}", "h.standing.openFor")),

    /**
     * The newest entry of the history recorded by then: it is the one whose next was recorded later, since entries of a
     * request are numbered, and never recorded earlier than the one before. It is found by that next one.
     */
    CHANGED_SINCE(
            "h.flightId, h.reference, h.purpose, h.aircraft.aircraftClass, h.aircraft.callsign, h.sector",
            " from HistoryEntry newer join HistoryEntry h on h.request = newer.request and h.position = newer.position - 1"
                    + " where newer.missionId = :mission and newer.recordedAt > :asOf"
                    + " and newer.superseded.recordedAt <= :asOf",
            Map.of(
                    "{filed}", "newer.superseded.filedAt",
                    "{sent}", "newer.superseded.sentAt",
                    "{departure}", "newer.superseded.departureAt",
                    "{ends}", "newer.superseded.endsAt",
                    "{openFor}", "newer.superseded.openFor"));

    private final String particulars;
    private final String from;
    private final Map<String, String> dates;

    StoodAt(String particulars, String from, Map<String, String> dates) {
        this.particulars = particulars;
        this.from = from;
        this.dates = dates;
    }

    String select() {
        return "select new org.flightclearance.report.Counted(" + particulars
                + ", h.sending.authority, h.sending.at, h.standing)";
    }

    /** From where, under the alias {@code h}; asks for {@code :mission} and {@code :asOf}. */
    String from() {
        return from;
    }

    /** A piece of a query, with {@code {sent}} and the like put where the index has them. */
    String by(String dated) {
        var written = dated;
        for (var date : dates.entrySet()) {
            written = written.replace(date.getKey(), date.getValue());
        }
        return written;
    }
}
