package org.flightclearance.report;

import java.util.Map;

/**
 * A source that a report as of an instant reads requests from. If nothing was recorded after the instant, the report
 * reads the requests as they are now. Otherwise each request comes from exactly one of the other two sources: from its
 * own row if it was not changed since, else from the history.
 */
enum RecordSource {
    NOW(Requests.PARTICULARS, Requests.FROM, Requests.DATES),

    UNCHANGED(Requests.PARTICULARS, Requests.FROM + " and h.changedAt <= :asOf", Requests.DATES),

    /**
     * The newest history entry of each request recorded at or before the instant. Entries of a request are numbered,
     * and none is recorded earlier than the one before it. So this is the entry whose successor was recorded after the
     * instant, and the query finds it by that successor.
     */
    CHANGED_SINCE(
            "h.flightId, h.reference, h.purpose, h.aircraft.aircraftClass, h.aircraft.callsign, h.sector",
            " from HistoryEntry newer join HistoryEntry h on h.request = newer.request and h.position = newer.position - 1"
                    + " where newer.missionId = :mission and newer.recordedAt > :asOf"
                    + " and newer.superseded.recordedAt <= :asOf",
            Map.of(
                    "{filed}", "newer.superseded.filedAt",
                    "{recorded}", "newer.superseded.recordedAt",
                    "{sent}", "newer.superseded.sentAt",
                    // A case keeps H2 from using the index, where it would read everything that was sent since
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

    /** The select clause of a query for {@link ReportedRequest}. */
    String select() {
        return "select " + request();
    }

    /** The select clause of a query for {@link RecordedRequest}. */
    String selectRecorded() {
        return by("select new org.flightclearance.report.RecordedRequest(" + request() + ", {recorded})");
    }

    private String request() {
        return "new org.flightclearance.report.ReportedRequest(" + particulars
                + ", h.sending.authority, h.sending.at, h.derived)";
    }

    /** The from and where clauses. The request or entry has the alias {@code h}; {@code :mission} is a parameter. */
    String from() {
        return from;
    }

    boolean hasInstantParameter() {
        return this != NOW;
    }

    /** Replaces {@code {sent}} and the other dates in a condition by the columns of this source that are indexed. */
    String by(String condition) {
        var replaced = condition;
        for (var date : dates.entrySet()) {
            replaced = replaced.replace(date.getKey(), date.getValue());
        }
        return replaced;
    }

    private static final class Requests {

        static final String PARTICULARS =
                "h.lineage.flightId, h.reference, h.particulars.purpose, h.particulars.aircraft.aircraftClass,"
                        + " h.particulars.aircraft.callsign, h.particulars.sector";

        static final String FROM = " from FlightRequest h where h.mission.id = :mission";

        static final Map<String, String> DATES = Map.of(
                "{filed}", "h.filedAt",
                "{recorded}", "h.changedAt",
                "{sent}", "h.sending.at",
                "{unsent}", "h.sending.at is null",
                "{departure}", "h.derived.departureAt",
                "{ends}", "h.derived.endsAt",
                "{openFor}", "h.derived.openFor");
    }
}
