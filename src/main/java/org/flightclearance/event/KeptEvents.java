package org.flightclearance.event;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.refusal.UnusableSetting;
import org.flightclearance.time.UtcClock;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

/** How long events are kept. Deletes older ones every hour on every node. */
@ApplicationScoped
@Startup
public class KeptEvents {

    private static final int MOST_DAYS = 36_500;
    private static final int AT_ONCE = 1_000;

    // H2 reads in the order of the key only if the query names a range of it
    private static final String OLDEST =
            """
            select new org.flightclearance.event.KeptEvents$Old(e.position, e.missionId, e.numberedAt)
            from Event e where e.position > 0 order by e.position""";
    private static final String NOTE =
            "update mission_events set deleted_position = :position where mission_id = :mission and deleted_position < :position";
    private static final String DELETE = "delete from event where position > 0 and position <= :last";

    private final EntityManager database;
    private final UtcClock clock;
    private final int days;

    /** @param days how long an event is kept after it got its number */
    KeptEvents(
            EntityManager database,
            UtcClock clock,
            @ConfigProperty(name = "fct.events.kept-days") Optional<String> days) {
        this.database = database;
        this.clock = clock;
        this.days = UnusableSetting.wholeNumber(
                "FCT_EVENTS_KEPT_DAYS", days, 1, MOST_DAYS, "for how many days events are kept");
    }

    int days() {
        return days;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void forget() {
        forgetOld(clock.now());
    }

    /**
     * Deletes the events that are too old, the oldest first and none out of order. Begins its own transactions.
     *
     * @param now UTC
     */
    void forgetOld(Instant now) {
        var before = now.minus(Duration.ofDays(days));
        while (OwnTransaction.call(() -> forgetSome(before)) == AT_ONCE) {
            // The next ones
        }
    }

    private int forgetSome(Instant before) {
        Map<UUID, Long> lastOfMission = new HashMap<>();
        long last = 0;
        int count = 0;
        for (var event : oldest()) {
            if (!event.numberedAt().isBefore(before)) {
                break;
            }
            last = event.position();
            lastOfMission.put(event.mission(), last);
            count++;
        }
        lastOfMission.forEach((mission, position) -> database.createNativeQuery(NOTE)
                .setParameter("mission", mission)
                .setParameter("position", position)
                .executeUpdate());
        database.createNativeQuery(DELETE).setParameter("last", last).executeUpdate();
        return count;
    }

    private List<Old> oldest() {
        return database.createQuery(OLDEST, Old.class).setMaxResults(AT_ONCE).getResultList();
    }

    /** What decides whether an event is deleted. */
    record Old(long position, UUID mission, Instant numberedAt) {}
}
