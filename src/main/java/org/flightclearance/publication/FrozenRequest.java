package org.flightclearance.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.report.ReportedRequest;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.LegOutcome;

/**
 * A request behind a published report, with all values that the figures are counted from.
 *
 * @param flight the same id for all requests of a chain of amendments and repeats, which are one flight
 * @param endedAt when it ended, UTC; null if it had not. An unanswered request ended at its deadline
 * @param answerHours hours from the sending to the answer that decided; null if none did
 * @param rows its key in each breakdown; empty for a notification, which is in no total
 * @param columns the columns that count it, in the total and in its rows
 * @param notifications the figures of the notifications, or of the flights under permits, that count it; empty unless it
 *     is one
 * @param legs as the table of legs counts them; empty for a notification; null if the document was published before
 *     requests had them
 */
@RecordBuilder
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
        List<String> notifications,
        @Nullable List<FrozenLeg> legs) {

    /** What became of a notification. The reports of a mission have these figures since flights are recorded. */
    private static final Set<String> OF_FLIGHTS =
            Column.AFTER_APPROVAL.stream().map(Column::wireName).collect(Collectors.toUnmodifiableSet());

    /**
     * A leg that permission was asked for.
     *
     * @param from where it begins: a code or a name
     * @param to where it ends, likewise
     * @param outcome null: it was pending or withdrawn
     */
    public record FrozenLeg(String from, String to, @Nullable LegOutcome outcome) {}

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
                permission ? List.of() : notifications(request, asOf),
                permission ? legs(request, asOf) : List.of());
    }

    /** The same request with what documents did not have when it was published: what became of its flight, and its legs. */
    FrozenRequest completedBy(FrozenRequest recorded) {
        var flights = recorded.notifications.stream().filter(OF_FLIGHTS::contains);
        return FrozenRequestBuilder.builder(this)
                .notifications(Stream.concat(notifications.stream(), flights)
                        .distinct()
                        .toList())
                .legs(recorded.legs)
                .build();
    }

    /** The values that figures are counted from, limited to the figures of an earlier report. */
    Map<String, Object> countedBy(KnownFigures known) {
        var counted = new LinkedHashMap<String, Object>();
        known.breakdowns().forEach(breakdown -> counted.put(breakdown, String.valueOf(rows.get(breakdown))));
        counted.put(
                "columns", columns.stream().filter(known.columns()::contains).toList());
        counted.put(
                "notifications",
                notifications.stream()
                        .filter(name -> known.flights() || !OF_FLIGHTS.contains(name))
                        .toList());
        if (known.legs()) {
            counted.put("legs", Objects.requireNonNullElse(legs, List.of()));
        }
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

    /** Of a flight under a permit, reports count only whether it was blocked or flown. */
    private static List<String> notifications(ReportedRequest request, Instant asOf) {
        boolean permit = request.derived().underPermit();
        var counts = new ArrayList<>(List.of(permit ? "under_permit" : "sent"));
        if (Column.DENIED.counts(request, asOf)) {
            counts.add("blocked");
        } else if (Column.WITHDRAWN.counts(request, asOf)) {
            counts.add("withdrawn");
        }
        (permit ? List.of(Column.FLOWN) : Column.AFTER_APPROVAL)
                .stream()
                        .filter(column -> column.counts(request, asOf))
                        .map(Column::wireName)
                        .forEach(counts::add);
        return List.copyOf(counts);
    }

    private static List<FrozenLeg> legs(ReportedRequest request, Instant asOf) {
        return request.derived().legsAt(asOf, true).legs().stream()
                .map(leg -> new FrozenLeg(leg.from(), leg.to(), leg.outcome()))
                .toList();
    }
}
