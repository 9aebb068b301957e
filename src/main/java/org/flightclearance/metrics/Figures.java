package org.flightclearance.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.AlertState;
import org.flightclearance.alert.Alerts;
import org.flightclearance.backup.Backup;
import org.flightclearance.backup.BackupService;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.deadline.AwaitedDeadlines;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.request.search.UnsentRequests;

/** Reads what the gauges show, all of it at one moment. */
@ApplicationScoped
class Figures {

    private final EntityManager database;
    private final Missions missions;
    private final RequestSearch search;
    private final UnsentRequests unsent;
    private final AwaitedDeadlines deadlines;
    private final Alerts alerts;
    private final BackupService backups;

    Figures(
            EntityManager database,
            Missions missions,
            RequestSearch search,
            UnsentRequests unsent,
            AwaitedDeadlines deadlines,
            Alerts alerts,
            BackupService backups) {
        this.database = database;
        this.missions = missions;
        this.search = search;
        this.unsent = unsent;
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.backups = backups;
    }

    /**
     * The figures of a moment.
     *
     * @param toSend requests that can still be sent, by mission, as in the queue
     * @param waiting requests that wait for an answer, by mission, as in the queue
     * @param unseen deadlines that have passed and of which no event tells yet
     * @param alerts that were made and not sent yet
     * @param backup age of the last backup; null: there is none, or the database has tools of its own
     */
    record Reading(
            Map<String, Long> toSend, Map<String, Long> waiting, long unseen, long alerts, @Nullable Duration backup) {}

    @Transactional
    Reading read(Instant now) {
        // Nothing changes here. Without this, Hibernate looks for changes in all missions before each query
        database.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
        var all = missions.listAll();
        return new Reading(
                each(all, mission ->
                        (long) unsent.toSend(List.of(mission), now).requests().size()),
                each(all, mission -> search.count(RequestFilter.waitingFor(null), List.of(mission), now)),
                deadlines.passed(now),
                alerts.count("state", AlertState.WAITING),
                age(now));
    }

    private static Map<String, Long> each(Iterable<Mission> missions, Function<Mission, Long> count) {
        var counts = new TreeMap<String, Long>();
        missions.forEach(mission -> counts.put(mission.code(), count.apply(mission)));
        return counts;
    }

    private @Nullable Duration age(Instant now) {
        return backups.isElsewhere()
                ? null
                : Backup.last(backups.list(), now)
                        .map(backup -> Duration.between(backup.madeAt(), now))
                        .orElse(null);
    }
}
