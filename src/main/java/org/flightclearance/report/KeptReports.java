package org.flightclearance.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.notice.Deadline;
import org.flightclearance.request.outcome.AskedLeg;

/**
 * Keeps reports in memory, and gives one again while a new computation would count the same: nothing was recorded since that
 * its figures count, and none of its requests has ended by the passing of time.
 */
@ApplicationScoped
class KeptReports {

    /** How many requests the kept reports may have together: some 20 MB. */
    private static final int MOST_REQUESTS = 50_000;

    /** What a report weighs besides its requests. */
    private static final int ROWS = 200;

    /**
     * Transactions do not commit in the order of their clocks, so a report also looks for changes that are this much older.
     * An import may take half an hour, every other transaction a minute.
     */
    static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    /**
     * Whether a report, or its charts of earlier periods, can count the request {@code r} as it is now. Whatever the basis,
     * one of its dates is before the end of the period then.
     */
    private static final String COUNTS =
            "(r.filedAt < :end or r.sending.at < :end or r.derived.departureAt < :end or r.derived.endsAt < :end)";

    /** Likewise, as it was before a change. */
    private static final String COUNTED =
            """
            exists (select 1 from HistoryEntry h where h.request = r and h.recordedAt > :since
            and (h.superseded.filedAt < :end or h.superseded.sentAt < :end or h.superseded.departureAt < :end
            or h.superseded.endsAt < :end))""";

    private final Cache<Key, Kept> reports = Caffeine.newBuilder()
            .maximumWeight(MOST_REQUESTS)
            .<Key, Kept>weigher((key, kept) -> ROWS + kept.report().requests().size())
            .build();

    private final EntityManager database;

    KeptReports(EntityManager database) {
        this.database = database;
    }

    /** @param version of the mission, whose names a report has */
    private record Key(UUID mission, int version, ReportPeriod period, Basis basis) {

        static Key of(ReportSelection selection) {
            var mission = selection.mission();
            return new Key(mission.id(), mission.version(), selection.period(), selection.basis());
        }
    }

    /**
     * @param changes what had been recorded when it was computed
     * @param isLatest whether nothing that it counts had been recorded after its as-of instant
     * @param nextEnd the next instant at which a request ends or is sent without a new record; null: none
     */
    private record Kept(DenialReport report, RecordedChanges changes, boolean isLatest, @Nullable Instant nextEnd) {

        boolean counts(Instant asOf) {
            return asOf.equals(report.asOf())
                    || isLatest && asOf.isAfter(report.asOf()) && (nextEnd == null || asOf.isBefore(nextEnd));
        }

        Kept with(RecordedChanges newerChanges) {
            return new Kept(report, newerChanges, isLatest, nextEnd);
        }
    }

    /** A kept report that a new computation would equal. */
    Optional<DenialReport> find(ReportSelection selection) {
        var key = Key.of(selection);
        var kept = reports.getIfPresent(key);
        if (kept == null
                || !kept.counts(selection.asOf())
                || !OwnTransaction.call(() -> isUnchanged(selection, kept))) {
            return Optional.empty();
        }
        return Optional.of(kept.report().as(selection.mission(), selection.asOf()));
    }

    /** Now and then it is compared with newer changes only, so that there are never many of them to count. */
    private boolean isUnchanged(ReportSelection selection, Kept kept) {
        var since = selection.asOf().minus(LONGEST_TRANSACTION);
        boolean isOld = since.minus(LONGEST_TRANSACTION).isAfter(kept.changes().since());
        // Counted first: a change that comes in between is then seen below
        var newer = isOld ? kept.with(changes(selection, since)) : kept;
        boolean isUnchanged =
                kept.changes().equals(changes(selection, kept.changes().since()));
        if (isUnchanged && isOld) {
            reports.asMap().replace(Key.of(selection), kept, newer);
        }
        return isUnchanged;
    }

    /** To be called in the transaction that has read the records of the report. */
    void keep(ReportSelection selection, DenialReport report) {
        var asOf = selection.asOf();
        reports.put(
                Key.of(selection),
                new Kept(
                        report,
                        changes(selection, asOf.minus(LONGEST_TRANSACTION)),
                        changes(selection, asOf).requests() == 0,
                        nextEnd(selection).orElse(null)));
    }

    /** What was recorded after the instant, until now, and the report counts or counted before. */
    private RecordedChanges changes(ReportSelection selection, Instant since) {
        var text = "select count(*), sum(r.version) from FlightRequest r where r.mission.id = :mission"
                + " and r.changedAt > :since and (" + COUNTS + " or " + COUNTED + ")";
        var row =
                query(text, selection, Tuple.class).setParameter("since", since).getSingleResult();
        return new RecordedChanges(since, row.get(0, Long.class), row.get(1, Long.class));
    }

    /**
     * The next instant after the as-of instant at which a request ends or is sent, as recorded now, or a leg without an answer
     * becomes unanswered.
     */
    private Optional<Instant> nextEnd(ReportSelection selection) {
        // A request with answers by leg may have ended before its deadline, and its other legs have not
        var ofLegs = Stream.concat(
                        next("r.derived.deadlineAt", " >= :asOf and r.derived.legAnswers is not null", selection)
                                .stream(),
                        nextOfDroppedLegs(selection))
                .min(Comparator.naturalOrder())
                .map(deadline -> deadline.plus(Deadline.STEP));
        return Stream.of(
                        next("r.derived.endsAt", " > :asOf", selection),
                        next("r.sending.at", " > :asOf", selection),
                        ofLegs)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The deadlines of dropped legs from the as-of instant on. They are before those of their requests. */
    private Stream<Instant> nextOfDroppedLegs(ReportSelection selection) {
        var text = "select r.derived.legAnswers from FlightRequest r where r.mission.id = :mission"
                + " and r.derived.deadlineAt >= :asOf and r.derived.legAnswers is not null"
                + " and r.itinerary.goingLegs is not null and " + COUNTS;
        return query(text, selection, String.class).setParameter("asOf", selection.asOf()).getResultList().stream()
                .flatMap(legs -> AskedLeg.ownDeadline(legs).stream())
                .filter(deadline -> !deadline.isBefore(selection.asOf()));
    }

    private Optional<Instant> next(String date, String condition, ReportSelection selection) {
        var text = "select min(" + date + ") from FlightRequest r where r.mission.id = :mission and " + date + condition
                + " and " + COUNTS;
        return Optional.ofNullable(query(text, selection, Instant.class)
                .setParameter("asOf", selection.asOf())
                .getSingleResult());
    }

    private <T> TypedQuery<T> query(String text, ReportSelection selection, Class<T> answer) {
        return database.createQuery(text, answer)
                .setParameter("mission", selection.mission().id())
                .setParameter("end", selection.period().end());
    }
}
