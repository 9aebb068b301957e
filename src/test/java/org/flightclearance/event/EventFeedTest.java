package org.flightclearance.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flightclearance.api.ApiClient.mission;

/** How long events are kept, and who is woken by them. */
@OnBothDatabases
class EventFeedTest {

    /** Later than whatever other tests record. */
    private static final Instant NUMBERED = Instant.parse("2190-10-05T12:00:00Z");

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    EventFeed feed;

    @Inject
    KeptEvents kept;

    @Inject
    EventWatch watch;

    @Inject
    UnnumberedEvents unnumbered;

    @Inject
    Missions missions;

    @Inject
    EntityManager database;

    @Inject
    jakarta.enterprise.event.Event<BeingNumbered> beingNumbered;

    @Inject
    NumberingStep step;

    private UUID busy;
    private UUID quiet;

    @BeforeEach
    void found() {
        busy = id(mission());
        quiet = id(mission());
    }

    @Test
    void events_are_kept_for_90_days_and_then_an_older_cursor_is_gone() {
        happen(quiet);
        happen(busy);
        happen(busy);
        var first = read(busy, null, 1).next();
        var last = read(busy, first, 1).next();
        var ofQuiet = read(quiet, null, 1).next();
        kept.forgetOld(NUMBERED.plus(KEPT));
        assertThat(read(busy, first, 10).events()).hasSize(1);
        kept.forgetOld(NUMBERED.plus(KEPT).plusNanos(1_000));
        assertThatThrownBy(() -> read(busy, first, 10)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.GONE);
            assertThat(refused.detail().key()).isEqualTo("refused.events_gone");
        });
        assertThat(read(busy, last, 10).events())
                .as("nothing after it was deleted")
                .isEmpty();
        assertThat(read(quiet, ofQuiet, 10).events())
                .as("what was deleted is of another mission")
                .isEmpty();
        happen(busy);
        var oldest = read(busy, null, 10);
        assertThat(oldest.events())
                .extracting(Event::number)
                .as("numbers go on")
                .containsExactly(3L);
        assertThat(read(busy, read(busy, null, 0).next(), 10).events()).hasSize(1);
    }

    @Test
    void without_events_a_page_gives_the_oldest_place_from_which_nothing_is_missed() {
        var place = read(busy, null, 10).next();
        happen(busy);
        assertThat(read(busy, place, 10).events()).hasSize(1);
        assertThat(read(busy, EventCursor.NOW, 10).events()).isEmpty();
        assertThat(read(busy, read(busy, EventCursor.NOW, 10).next(), 10).events())
                .isEmpty();
    }

    @Test
    void whoever_asks_for_a_type_that_does_not_come_goes_on_without_a_cursor_that_is_too_old() {
        var begun = read(busy, EventCursor.NOW, 10).next();
        happen(busy);
        var page = ofType(EventType.REQUEST_FILED, begun);
        assertThat(page.events()).isEmpty();
        assertThat(ofType(EventType.REQUEST_FILED, null).next().position())
                .isGreaterThanOrEqualTo(page.next().position());
        kept.forgetOld(NUMBERED.plus(KEPT).plusNanos(1_000));
        happen(busy);
        assertThat(ofType(EventType.REQUEST_FILED, page.next()).events()).isEmpty();
        assertThat(ofType(EventType.RULE_CHANGED, page.next()).events())
                .as("what came later")
                .hasSize(1);
    }

    @Test
    void several_missions_are_read_in_one_order() {
        happen(busy);
        happen(quiet);
        happen(busy);
        var both = feed.read(new EventQuestion(Set.of(busy, quiet), Set.of(), null, 10));
        assertThat(both.events()).extracting(Event::missionId).containsExactly(busy, quiet, busy);
        assertThat(both.events()).extracting(Event::position).isSorted();
        var first = feed.read(new EventQuestion(Set.of(busy, quiet), Set.of(), null, 2));
        assertThat(feed.read(new EventQuestion(Set.of(busy, quiet), Set.of(), first.next(), 10))
                        .events())
                .hasSize(1);
    }

    @Test
    void whoever_waits_for_a_mission_is_woken_once_by_its_events_alone() {
        var woken = new AtomicInteger();
        watch.enter(Set.of(busy), woken::incrementAndGet);
        watch.numbered(new Numbered(Set.of(quiet), false));
        assertThat(woken).hasValue(0);
        watch.numbered(new Numbered(Set.of(busy, quiet), false));
        watch.numbered(new Numbered(Set.of(busy), false));
        assertThat(woken).hasValue(1);
        watch.enter(Set.of(busy), woken::incrementAndGet).leave();
        watch.numbered(new Numbered(Set.of(busy), false));
        assertThat(woken).hasValue(1);
    }

    @Test
    void what_another_node_has_numbered_wakes_at_the_next_look_into_the_database() {
        watch.look();
        var woken = new AtomicInteger();
        watch.enter(Set.of(busy), woken::incrementAndGet);
        happen(busy);
        watch.look();
        assertThat(woken).hasValue(1);
    }

    /** Records an event as a node does that was killed then, and numbers it as another node does. */
    private void happen(UUID mission) {
        QuarkusTransaction.requiringNew()
                .run(() -> unnumbered.add(List.of(NewEvent.of(EventType.RULE_CHANGED, mission, NUMBERED, "somebody"))));
        new Numbering(database, beingNumbered, step).number(NUMBERED);
        // The application may have been faster, at its own time
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update event set numbered_at = :at where mission_id = :mission")
                        .setParameter("at", NUMBERED)
                        .setParameter("mission", mission)
                        .executeUpdate());
    }

    private EventPage ofType(EventType type, @Nullable EventCursor after) {
        return feed.read(new EventQuestion(Set.of(busy), Set.of(type), after, 10));
    }

    private EventPage read(UUID mission, @Nullable EventCursor after, int most) {
        return feed.read(new EventQuestion(Set.of(mission), Set.of(), after, most));
    }

    private UUID id(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> missions.find("code", code).firstResult().id());
    }
}
