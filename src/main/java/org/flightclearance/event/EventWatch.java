package org.flightclearance.event;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import org.flightclearance.database.DatabaseTrouble;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

/**
 * Wakes those who wait for events of some missions. What this node numbers wakes them at once. For what other nodes
 * number, this one looks into the database every second while anybody waits, once for all of them.
 */
@ApplicationScoped
public class EventWatch {

    /** More would take too much memory. Further callers are answered at once instead of waiting. */
    static final int MOST_WAITING = 2_000;

    private static final Logger LOG = Logger.getLogger(EventWatch.class);

    private final Events events;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    /** Position of the newest event at the last look. */
    private volatile long seen;

    private volatile boolean stops;

    EventWatch(Events events) {
        this.events = events;
    }

    public boolean isFull() {
        return waiting.size() >= MOST_WAITING;
    }

    /** Whether this node has been told to stop, so that nobody should wait here any longer. */
    public boolean stops() {
        return stops;
    }

    /**
     * Waits for events of these missions from now on. Read once more after this call, so that nothing is missed.
     *
     * @param missions ids
     * @param awake called at most once, by a thread that must not be held up
     */
    public Waiting enter(Set<UUID> missions, Runnable awake) {
        var one = new Waiting(missions, awake);
        waiting.add(one);
        if (stops && waiting.remove(one)) {
            awake.run();
        }
        return one;
    }

    /** Otherwise the node would not stop before the last of them has waited its time. */
    void stop(@Observes ShutdownDelayInitiatedEvent told) {
        stops = true;
        for (var one : waiting) {
            if (waiting.remove(one)) {
                one.awake.run();
            }
        }
    }

    void numbered(@Observes Numbered numbered) {
        wake(numbered.missions());
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            wake(QuarkusTransaction.joiningExisting().call(this::newSinceLastLook));
        } catch (RuntimeException failed) {
            LOG.debugf("Nobody can be woken: %s", DatabaseTrouble.inWords(failed));
        }
    }

    private Collection<UUID> newSinceLastLook() {
        long end = events.end();
        if (end == seen) {
            return Set.of();
        }
        var found = events.missionsAfter(seen);
        seen = end;
        return found;
    }

    private void wake(Collection<UUID> missions) {
        for (var one : waiting) {
            if (!Collections.disjoint(one.missions, missions) && waiting.remove(one)) {
                one.awake.run();
            }
        }
    }

    /** Somebody who waits. Compared by identity. */
    public final class Waiting {

        private final Set<UUID> missions;
        private final Runnable awake;

        private Waiting(Set<UUID> missions, Runnable awake) {
            this.missions = missions;
            this.awake = awake;
        }

        /** Waits no longer. */
        public void leave() {
            waiting.remove(this);
        }
    }
}
