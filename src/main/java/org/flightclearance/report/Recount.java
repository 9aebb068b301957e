package org.flightclearance.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.Prospect;
import org.flightclearance.request.Status;

/**
 * The outcomes of a report today, and as they would be after some answers were recorded.
 *
 * @param before as they are recorded now
 */
public record Recount(PeriodOutcomes before, PeriodOutcomes after) {

    /** The statuses that would count another number of requests. */
    public List<Status> changed() {
        return List.of(Status.values()).stream()
                .filter(status -> before.count(status) != after.count(status))
                .toList();
    }

    /** By how many requests each status would change; empty if none would. */
    static Map<Status, Long> differences(ReportPeriod period, Basis basis, List<Prospect> prospects, Instant asOf) {
        var differences = new EnumMap<Status, Long>(Status.class);
        for (var prospect : prospects) {
            var sentAt = Objects.requireNonNull(prospect.request().sending()).at();
            status(period, basis, sentAt, prospect.request().derived(), asOf)
                    .ifPresent(status -> differences.merge(status, -1L, Long::sum));
            status(period, basis, sentAt, prospect.after(), asOf)
                    .ifPresent(status -> differences.merge(status, 1L, Long::sum));
        }
        differences.values().removeIf(difference -> difference == 0);
        return differences;
    }

    static Recount of(PeriodOutcomes before, Map<Status, Long> differences) {
        var counts = new EnumMap<Status, Long>(Status.class);
        counts.putAll(before.counts());
        differences.forEach((status, difference) -> counts.merge(status, difference, Long::sum));
        return new Recount(before, new PeriodOutcomes(before.period(), counts));
    }

    /** The status under which the report counts a request; empty if it is not in the report. */
    private static Optional<Status> status(
            ReportPeriod period, Basis basis, Instant sentAt, DerivedFacts derived, Instant asOf) {
        var date =
                switch (basis) {
                    case SENT -> sentAt;
                    case DEPARTURE -> derived.departureAt();
                    case OUTCOME -> derived.hasEndedBy(asOf) ? derived.endsAt() : null;
                };
        boolean counts = date != null
                && derived.clearance() == Clearance.REQUIRED
                && !date.isBefore(period.start())
                && date.isBefore(period.end());
        return counts ? Optional.of(derived.statusAt(asOf, true)) : Optional.empty();
    }
}
