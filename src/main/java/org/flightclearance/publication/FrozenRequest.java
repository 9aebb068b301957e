package org.flightclearance.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.report.ReportedRequest;
import org.flightclearance.request.Status;

/**
 * A request behind a published report, with all values that the figures are counted from.
 *
 * @param flight the same id for all requests of a chain of amendments and repeats, which are one flight
 * @param endedAt when it ended, UTC; null if it had not. An unanswered request ended at its deadline
 * @param answerHours hours from the sending to the answer that decided; null if none did
 * @param rows its key in each breakdown; empty for a notification, which is in no total
 * @param columns the columns that count it, in the total and in its rows
 * @param notifications the figures in the table of notifications that count it; empty unless it is a notification
 */
public record FrozenRequest(
        String reference,
        UUID flight,
        Status status,
        Clearance clearance,
        @Nullable String callsign,
        String route,
        Instant sentAt,
        Instant departureAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant endedAt,
        @Nullable BigDecimal answerHours,
        Map<String, String> rows,
        List<String> columns,
        List<String> notifications) {

    /** All requests of the report, including notifications. */
    static List<FrozenRequest> all(DenialReport report) {
        return report.requests().stream()
                .map(request -> of(request, report.period(), report.basis(), report.asOf()))
                .toList();
    }

    static FrozenRequest of(ReportedRequest request, ReportPeriod period, Basis basis, Instant asOf) {
        var derived = request.derived();
        var status = request.statusAt(asOf);
        boolean permission = derived.clearance() == Clearance.REQUIRED;
        return new FrozenRequest(
                request.reference(),
                request.flight(),
                status,
                derived.clearance(),
                request.callsign(),
                derived.route(),
                Objects.requireNonNull(request.sentAt()),
                derived.departureAt(),
                derived.deadlineAt(),
                !derived.hasEndedBy(asOf)
                        ? null
                        : status == Status.UNANSWERED ? derived.deadlineAt() : derived.endsAt(),
                permission ? request.answerHours(asOf) : null,
                permission ? rows(request, period, basis, asOf) : Map.of(),
                permission ? columns(request, asOf) : List.of(),
                permission ? List.of() : notifications(derived.underPermit() ? "under_permit" : "sent", status));
    }

    /** The values that figures are counted from, limited to the breakdowns and columns of an earlier definition. */
    Map<String, Object> countedBy(List<String> breakdowns, List<String> known) {
        var counted = new LinkedHashMap<String, Object>();
        breakdowns.forEach(breakdown -> counted.put(breakdown, String.valueOf(rows.get(breakdown))));
        counted.put("columns", columns.stream().filter(known::contains).toList());
        counted.put("notifications", notifications);
        counted.put("flight", flight);
        counted.put("answer_hours", answerHours == null ? "" : answerHours.stripTrailingZeros());
        return counted;
    }

    private static Map<String, String> rows(ReportedRequest request, ReportPeriod period, Basis basis, Instant asOf) {
        var rows = new LinkedHashMap<String, String>();
        for (var breakdown : Breakdown.values()) {
            rows.put(breakdown.wireName(), breakdown.keyOf(request, period, basis, asOf));
        }
        return rows;
    }

    private static List<String> columns(ReportedRequest request, Instant asOf) {
        return Stream.of(Column.values())
                .filter(column -> column.counts(request, asOf))
                .map(Column::wireName)
                .toList();
    }

    /** @param all the figure that counts all of them */
    private static List<String> notifications(String all, Status status) {
        var counts = new ArrayList<>(List.of(all));
        if (status == Status.DENIED) {
            counts.add("blocked");
        } else if (status == Status.WITHDRAWN) {
            counts.add("withdrawn");
        }
        return List.copyOf(counts);
    }
}
