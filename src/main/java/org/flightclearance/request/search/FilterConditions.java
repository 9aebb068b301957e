package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Status;

/** The conditions of a filter, except on texts, places, letters and the days of sending and departure. */
final class FilterConditions {

    /** Each of these alone is found by a range of an index. */
    private static final Set<Status> OPEN = Set.of(Status.SUBMITTED, Status.PENDING);

    private FilterConditions() {}

    /** One for each status if an index finds the requests that have it; otherwise one for all. */
    static Stream<Conditions> of(Mission mission, RequestFilter filter, Instant asOf) {
        var all = Conditions.of(mission)
                .equal("r.particulars.clientReference", filter.clientReference())
                .narrowedIf(filter.clientReference() != null)
                .equal("r.particulars.purpose", filter.purpose())
                .equal("r.particulars.aircraft.aircraftClass", filter.aircraftClass())
                .equal("r.particulars.sector", filter.sector())
                .equal("r.sending.authority", filter.authority())
                .equal("r.derived.shortNotice", filter.shortNotice())
                .equal("r.listed.statedReason", filter.reason())
                .equal("r.listed.assessedReason", filter.reasonAssessed());
        all = from(all, "r.changedAt", filter.changedSince());
        all = from(all, "r.derived.endsAt", filter.endedFrom());
        if (filter.conflict() != null) {
            all = all.and("r.derived.conflict in ?", filter.conflict().kinds());
        }
        return statuses(all, filter.status(), asOf)
                .map(each -> given(each, "r.derived.lateAnswerAt", filter.answeredLate()))
                .map(each -> given(each, "r.withdrawal.at", filter.withdrawn()));
    }

    private static Conditions given(Conditions conditions, String path, @Nullable Boolean wanted) {
        return wanted == null ? conditions : conditions.and(path + (wanted ? " is not null" : " is null"));
    }

    private static Conditions from(Conditions conditions, String path, @Nullable Instant earliest) {
        return earliest == null
                ? conditions
                : conditions.and(path + " >= ?", earliest).narrowed();
    }

    private static Stream<Conditions> statuses(Conditions conditions, Set<Status> statuses, Instant asOf) {
        if (statuses.isEmpty()) {
            return Stream.of(conditions);
        }
        return OPEN.containsAll(statuses)
                ? statuses.stream().map(status -> open(status(conditions, List.of(status), asOf), status, asOf))
                : Stream.of(status(conditions, statuses, asOf));
    }

    private static Conditions status(Conditions conditions, Collection<Status> statuses, Instant asOf) {
        return conditions.and(
                Status.HQL.formatted("r").replace(":asOf", "?") + " in ?",
                asOf,
                statuses.stream().map(Status::name).toList());
    }

    /** With a second condition, for the index. */
    private static Conditions open(Conditions conditions, Status status, Instant asOf) {
        return status == Status.SUBMITTED
                ? conditions.and("r.sending.at is null").narrowed()
                : conditions.and("r.derived.endsAt > ?", asOf).narrowed();
    }
}
