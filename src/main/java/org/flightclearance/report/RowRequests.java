package org.flightclearance.report;

import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.refusal.Refused;

/** The requests that the rows of a report count. */
final class RowRequests {

    private RowRequests() {}

    /**
     * Those that are in all of the rows, ordered by the time of sending.
     *
     * @param rows as {@link DenialReports#behind} has them
     * @throws Refused at {@code /row} if there is no such row
     */
    static List<ReportedRequest> of(RecordsAsOf recorded, ReportSelection selection, List<String> rows) {
        var period = selection.period();
        var basis = selection.basis();
        var asOf = selection.asOf();
        var only = rows.size() == 1 ? rows.get(0) : "";
        switch (only) {
            case DenialReports.CARRIED_OVER:
                return recorded.openAt(period.start());
            case DenialReports.NOTIFICATIONS:
                return ReportedRequest.notified(recorded.sent(period, basis));
            case DenialReports.PERMITS:
                return recorded.sent(period, basis).stream()
                        .filter(ReportedRequest::isUnderPermit)
                        .toList();
            case DenialReports.OPEN_OVER_4_WEEKS:
                return ReportedRequest.required(recorded.sent(period, basis)).stream()
                        .filter(request -> OpenAge.isOld(request, asOf))
                        .toList();
            case DenialReports.FILED_NEVER_SENT:
                return recorded.filedNeverSent(period);
            default:
                if (only.startsWith(DenialReports.BALANCE)) {
                    var flow = Flow.named(only.substring(DenialReports.BALANCE.length()))
                            .orElseThrow(() -> Refused.at("/row", "fault.row"));
                    return flow.of(open(recorded, period), period.start(), period.close(asOf));
                }
                var ofLegs = LegRow.named(only);
                if (ofLegs.isPresent()) {
                    return Column.APPROVED_IN_PART.isRecorded(selection.mission(), asOf)
                            ? ReportedRequest.required(recorded.sent(period, basis)).stream()
                                    .filter(request -> ofLegs.get().includes(request, asOf))
                                    .toList()
                            : List.of();
                }
                var wanted = RowName.parse(rows);
                return ReportedRequest.required(recorded.sent(period, basis)).stream()
                        .filter(request -> wanted.includes(request, period, basis, asOf))
                        .toList();
        }
    }

    /** Everything that was open at any time in the period; notifications are left out. */
    static List<ReportedRequest> open(RecordsAsOf recorded, ReportPeriod period) {
        return together(recorded.openAt(period.start()), ReportedRequest.required(recorded.sent(period, Basis.SENT)));
    }

    static List<ReportedRequest> together(List<ReportedRequest> carriedOver, List<ReportedRequest> sent) {
        return Stream.concat(carriedOver.stream(), sent.stream()).toList();
    }
}
