package org.flightclearance.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Deadline;

/**
 * Keeps reports in memory, and gives one again while a new computation would count the same: nothing was recorded since,
 * and no request has ended by the passing of time.
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

    private final Cache<Key, Kept> reports = Caffeine.newBuilder()
            .maximumWeight(MOST_REQUESTS)
            .<Key, Kept>weigher((key, kept) -> ROWS + kept.report().requests().size())
            .build();

    private final EntityManager database;

    KeptReports(EntityManager database) {
        this.database = database;
    }

    /** @param version of the mission, whose names a report has */
    private record Key(UUID mission, int version, ReportPeriod period, Basis basis) {}

    /**
     * @param changes what had been recorded when it was computed
     * @param isLatest whether nothing had been recorded after its as-of instant
     * @param nextEnd the next instant at which a request ends or is sent without a new record; null: none
     */
    private record Kept(DenialReport report, RecordedChanges changes, boolean isLatest, @Nullable Instant nextEnd) {

        boolean counts(Instant asOf) {
            return asOf.equals(report.asOf())
                    || isLatest && asOf.isAfter(report.asOf()) && (nextEnd == null || asOf.isBefore(nextEnd));
        }
    }

    /** @param computed computes the report from the same records */
    DenialReport report(
            RecordsAsOf recorded,
            Mission mission,
            ReportPeriod period,
            Basis basis,
            Instant asOf,
            Supplier<DenialReport> computed) {
        var key = new Key(mission.id(), mission.version(), period, basis);
        var kept = reports.getIfPresent(key);
        if (kept != null
                && kept.counts(asOf)
                && kept.changes().equals(changes(mission, kept.changes().since()))) {
            return kept.report().as(mission, asOf);
        }
        var report = computed.get();
        reports.put(
                key,
                new Kept(
                        report,
                        changes(mission, asOf.minus(LONGEST_TRANSACTION)),
                        recorded.isLatest(),
                        nextEnd(mission, asOf).orElse(null)));
        return report;
    }

    /** What was recorded after the instant, until now. */
    private RecordedChanges changes(Mission mission, Instant since) {
        var row = database.createQuery(
                        "select count(*), sum(version) from FlightRequest where mission.id = :mission and changedAt > :since",
                        Tuple.class)
                .setParameter("mission", mission.id())
                .setParameter("since", since)
                .getSingleResult();
        return new RecordedChanges(since, row.get(0, Long.class), row.get(1, Long.class));
    }

    /**
     * The next instant after the as-of instant at which a request ends or is sent, as recorded now, or a leg without an answer
     * becomes unanswered.
     */
    private Optional<Instant> nextEnd(Mission mission, Instant asOf) {
        return Stream.concat(nextOfRequests(mission, asOf), nextOfLegs(mission, asOf).stream())
                .min(Comparator.naturalOrder());
    }

    /** A request with answers by leg may have ended before its deadline, and its other legs have not. */
    private Optional<Instant> nextOfLegs(Mission mission, Instant asOf) {
        return Optional.ofNullable(database.createQuery(
                                "select min(derived.deadlineAt) from FlightRequest where mission.id = :mission"
                                        + " and derived.deadlineAt >= :asOf and derived.legAnswers is not null",
                                Instant.class)
                        .setParameter("mission", mission.id())
                        .setParameter("asOf", asOf)
                        .getSingleResult())
                .map(deadline -> deadline.plus(Deadline.STEP));
    }

    private Stream<Instant> nextOfRequests(Mission mission, Instant asOf) {
        return Stream.of("derived.endsAt", "sending.at")
                .map(date -> "select min(" + date + ") from FlightRequest where mission.id = :mission and " + date
                        + " > :asOf")
                .map(text -> database.createQuery(text, Instant.class)
                        .setParameter("mission", mission.id())
                        .setParameter("asOf", asOf)
                        .getSingleResult())
                .filter(Objects::nonNull);
    }
}
