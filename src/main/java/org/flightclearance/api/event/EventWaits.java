package org.flightclearance.api.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventCursor;
import org.flightclearance.event.EventFeed;
import org.flightclearance.event.EventPage;
import org.flightclearance.event.EventQuestion;
import org.flightclearance.event.EventWatch;

/** Waits for events without a thread: a waiting call costs some memory, and is ended when its client goes. */
@ApplicationScoped
class EventWaits {

    private final EventFeed feed;
    private final EventWatch watch;
    private final ExecutorService executor;

    EventWaits(EventFeed feed, EventWatch watch, ExecutorService executor) {
        this.feed = feed;
        this.watch = watch;
        this.executor = executor;
    }

    /** Whether nobody else can wait: so many do already, or this node stops. */
    boolean areFull() {
        return watch.isFull() || watch.stops();
    }

    /**
     * A page with at least one event, as soon as there is one after the cursor. At the end of the time, an empty page with the
     * same cursor.
     */
    Uni<EventPage> page(EventQuestion question, EventCursor after, Duration time) {
        return page(question.after(after), after, System.nanoTime() + time.toNanos());
    }

    private Uni<EventPage> page(EventQuestion question, EventCursor after, long until) {
        long left = until - System.nanoTime();
        if (left <= 0 || watch.stops()) {
            return Uni.createFrom().item(new EventPage(List.of(), after));
        }
        return Uni.createFrom()
                .<@Nullable EventPage>emitter(emitter -> {
                    var waiting = watch.enter(question.missions(), () -> emitter.complete(null));
                    emitter.onTermination(waiting::leave);
                    // Only now, so that nothing is numbered unnoticed between the two
                    var page = feed.read(question);
                    if (!page.events().isEmpty()) {
                        emitter.complete(page);
                    }
                })
                .ifNoItem()
                .after(Duration.ofNanos(left))
                .recoverWithItem((EventPage) null)
                .emitOn(executor)
                .chain(page -> page == null
                        ? page(question, after, until)
                        : Uni.createFrom().item(page));
    }
}
