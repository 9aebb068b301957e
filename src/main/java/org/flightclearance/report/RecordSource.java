package org.flightclearance.report;

import java.util.Map;

/**
 * Where it is read how requests stood recorded at an instant. Where nothing has been recorded since, that is how they
 * stand now. Otherwise each is in exactly one of the other two: what has not been changed since stands as it stood, and
 * needs no search in the history.
 */
enum RecordSource {
    NOW(Requests.PARTICULARS, Requests.FROM, Requests.DATES),

    UNCHANGED(Requests.PARTICULARS, Requests.FROM + " and h.changedAt <= :asOf", Requests.DATES),

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
                    // Said so that H2 does not look for it in an index, where everything is that was sent since
                    "{unsent}", "case when newer.superseded.sentAt is null then 1 else 0 end = 1",
                    "{departure}", "newer.superseded.departureAt",
                    "{ends}", "newer.superseded.endsAt",
                    "{openFor}", "newer.superseded.openFor"));

    private final String particulars;
    private final String from;
    private final Map<String, String> dates;

    RecordSource(String particulars, String from, Map<String, String> dates) {
        this.particulars = particulars;
        this.from = from;
        this.dates = dates;
    }

    String select() {
        return "select new org.flightclearance.report.ReportedRequest(" + particulars
                + ", h.sending.authority, h.sending.at, h.derived)";
    }

    /** From where, under the alias {@code h}; asks for {@code :mission}. */
    String from() {
        return from;
    }

    boolean asksForInstant() {
        return this != NOW;
    }

    /** A piece of a query, with {@code {sent}} and the like put where the index has them. */
    String by(String dated) {
        var written = dated;
        for (var date : dates.entrySet()) {
            written = written.replace(date.getKey(), date.getValue());
        }
        return written;
    }

    private static final class Requests {

        static final String PARTICULARS =
                "h.lineage.flightId, h.reference, h.particulars.purpose, h.particulars.aircraft.aircraftClass,"
                        + " h.particulars.aircraft.callsign, h.particulars.sector";

        static final String FROM = " from FlightRequest h where h.mission.id = :mission";

        static final Map<String, String> DATES = Map.of(
                "{filed}", "h.filedAt",
                "{sent}", "h.sending.at",
                "{unsent}", "h.sending.at is null",
                "{departure}", "h.derived.departureAt",
                "{ends}", "h.derived.endsAt",
                "{openFor}", "h.derived.openFor");
    }
}
