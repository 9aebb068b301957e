package org.flightclearance.report;

/**
 * Where it is read how requests stood recorded at an instant. Each request is in exactly one of the two: what has not
 * been changed since stands as it stood, and needs no search in the history.
 */
enum StoodAt {
    UNCHANGED(
            "h.lineage.flightId, h.reference, h.particulars.purpose, h.particulars.aircraft.aircraftClass,"
                    + " h.particulars.aircraft.callsign, h.particulars.sector",
            " from FlightRequest h where h.mission.id = :mission and h.changedAt <= :asOf"),

    /**
     * The newest entry of the history recorded by then. Entries of a request are numbered, and never recorded earlier
     * than the one before: so it is the one whose next was recorded later.
     */
    CHANGED_SINCE(
            "h.flightId, h.reference, h.purpose, h.aircraft.aircraftClass, h.aircraft.callsign, h.sector",
            // Asked of each entry by itself: as a join, PostgreSQL would read all that was ever recorded since
            " from HistoryEntry h where h.missionId = :mission and h.recordedAt <= :asOf"
                    + " and (select newer.recordedAt from HistoryEntry newer"
                    + " where newer.request = h.request and newer.position = h.position + 1) > :asOf");

    private final String particulars;
    private final String from;

    StoodAt(String particulars, String from) {
        this.particulars = particulars;
        this.from = from;
    }

    String select() {
        return "select new org.flightclearance.report.Counted(" + particulars
                + ", h.sending.authority, h.sending.at, h.standing)";
    }

    /** From where, under the alias {@code h}; asks for {@code :mission} and {@code :asOf}. */
    String from() {
        return from;
    }
}
