package org.flightclearance.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.flightclearance.request.LegsAsked;
import org.flightclearance.request.outcome.AskedLeg;

/**
 * The legs that permission was asked for in a report. They are in no total of requests.
 *
 * @param byPlace by the places where legs begin or end, in their order. A leg is in the rows of both its places, once if they
 *     are the same, so the rows add up to more than the total
 */
public record LegFigures(Counts total, Map<String, Counts> byPlace) {

    /**
     * How many legs were asked for, and what became of the question. The rest of them is pending or withdrawn.
     *
     * @param unanswered without an answer by the deadline
     */
    public record Counts(int asked, int approved, int denied, int unanswered) {

        private static final Counts NONE = new Counts(0, 0, 0, 0);

        /** @param times how many requests have this leg */
        private Counts and(AskedLeg leg, int times) {
            if (leg.outcome() == null) {
                return new Counts(asked + times, approved, denied, unanswered);
            }
            return switch (leg.outcome()) {
                case APPROVED -> new Counts(asked + times, approved + times, denied, unanswered);
                case DENIED -> new Counts(asked + times, approved, denied + times, unanswered);
                case UNANSWERED -> new Counts(asked + times, approved, denied, unanswered + times);
            };
        }
    }

    /** Empty if nothing of single legs could be recorded at the instant of the report. */
    public static Optional<LegFigures> of(DenialReport report) {
        return report.isRecorded(Column.APPROVED_IN_PART) ? Optional.of(report.legs()) : Optional.empty();
    }

    /** @param requests those that need permission */
    static LegFigures of(List<ReportedRequest> requests, Instant asOf) {
        var total = Counts.NONE;
        var byPlace = new TreeMap<String, Counts>();
        // A mission flies the same routes again and again, so few requests differ in this
        var alike = new HashMap<LegsAsked, Integer>();
        requests.forEach(
                request -> alike.merge(request.derived().legsAt(asOf, request.sentAt() != null), 1, Integer::sum));
        for (var each : alike.entrySet()) {
            for (var leg : each.getKey().legs()) {
                total = total.and(leg, each.getValue());
                count(leg.from(), leg, each.getValue(), byPlace);
                if (!leg.to().equals(leg.from())) {
                    count(leg.to(), leg, each.getValue(), byPlace);
                }
            }
        }
        return new LegFigures(total, byPlace);
    }

    private static void count(String place, AskedLeg leg, int times, Map<String, Counts> byPlace) {
        byPlace.put(place, byPlace.getOrDefault(place, Counts.NONE).and(leg, times));
    }
}
