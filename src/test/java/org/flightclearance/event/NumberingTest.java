package org.flightclearance.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.Together;
import org.flightclearance.mission.Missions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flightclearance.api.ApiClient.mission;

/** The numbers of events, with several nodes on one database: each instance of the step is a node, as is the application. */
@OnBothDatabases
class NumberingTest {

    private static final Instant NOW = Instant.parse("2022-10-05T12:00:00Z");
    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 15;

    @Inject
    EventService service;

    @Inject
    UnnumberedEvents unnumbered;

    @Inject
    Events events;

    @Inject
    Missions missions;

    @Inject
    EntityManager database;

    @Inject
    jakarta.enterprise.event.Event<BeingNumbered> beingNumbered;

    @Inject
    NumberingStep step;

    private UUID mission;

    @BeforeEach
    void found() {
        var code = mission();
        mission = read(() -> missions.find("code", code).firstResult().id());
    }

    @Test
    void whoever_has_read_a_number_never_sees_a_smaller_one_appear_although_its_transaction_began_first() {
        QuarkusTransaction.begin();
        service.record(event("began first, committed last"));
        elsewhere(() -> QuarkusTransaction.requiringNew().run(() -> service.record(event("committed first"))));
        elsewhere(() -> number(node()));
        var seen = elsewhere(() -> after(0));
        QuarkusTransaction.commit();
        number(node());
        assertThat(seen).extracting(Event::recordedBy).containsExactly("committed first");
        assertThat(after(seen.get(0).number()))
                .extracting(Event::recordedBy)
                .containsExactly("began first, committed last");
        assertThat(after(0)).extracting(Event::number).containsExactly(1L, 2L);
    }

    @Test
    void what_a_killed_node_left_without_a_number_gets_it_from_the_next_run_of_any_node() {
        // As if the process had ended right after the commit: nobody is woken
        QuarkusTransaction.requiringNew().run(() -> unnumbered.add(List.of(event("one"), event("two"))));
        number(node());
        assertThat(after(0))
                .extracting(Event::recordedBy, Event::number)
                .containsExactly(tuple("one", 1L), tuple("two", 2L));
    }

    @Test
    void each_mission_counts_its_own_events_although_they_get_their_numbers_together() {
        var code = mission();
        var other = read(() -> missions.find("code", code).firstResult().id());
        QuarkusTransaction.requiringNew()
                .run(() -> unnumbered.add(List.of(
                        event("one"), event(other, "another's one"), event("two"), event(other, "another's two"))));
        number(node());
        assertThat(after(0))
                .extracting(Event::recordedBy, Event::number)
                .containsExactly(tuple("one", 1L), tuple("two", 2L));
        var others = read(() -> events.ofMission(other, 0, 1_000));
        assertThat(others)
                .extracting(Event::recordedBy, Event::number)
                .containsExactly(tuple("another's one", 1L), tuple("another's two", 2L));
        assertThat(others.get(0).position())
                .isBetween(after(0).get(0).position(), after(0).get(1).position());
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_event_and_no_hole() {
        QuarkusTransaction.requiringNew().run(() -> service.record(event("before")));
        number(node());
        QuarkusTransaction.begin();
        service.record(event("rolled back"));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> service.record(event("after")));
        number(node());
        assertThat(after(0)).extracting(Event::recordedBy).containsExactly("before", "after");
        assertThat(after(0)).extracting(Event::number).containsExactly(1L, 2L);
    }

    @Test
    void with_several_writers_and_nodes_a_reader_sees_each_event_once_in_one_order_without_a_hole() throws Exception {
        var written = new AtomicBoolean();
        var nodes = List.of(numberingUntil(written, node()), numberingUntil(written, node()));
        var reader = CompletableFuture.supplyAsync(() -> follow(WRITERS * TRANSACTIONS * 2));
        Together.together(WRITERS, writer -> {
            for (int i = 0; i < TRANSACTIONS; i++) {
                var name = writer + "-" + i;
                QuarkusTransaction.requiringNew()
                        .run(() -> service.record(List.of(event(name + " filed"), event(name + " sent"))));
            }
            return null;
        });
        written.set(true);
        nodes.forEach(CompletableFuture::join);
        number(node());
        var seen = reader.join();
        assertThat(seen).isEqualTo(after(0).stream().map(Event::recordedBy).toList());
        assertThat(seen).doesNotHaveDuplicates().hasSize(WRITERS * TRANSACTIONS * 2);
        // Events of other transactions may come between the two
        for (var event : seen) {
            if (event.endsWith("filed")) {
                assertThat(seen.indexOf(event.replace("filed", "sent")))
                        .as("in the order of the transaction")
                        .isGreaterThan(seen.indexOf(event));
            }
        }
        assertThat(after(0)).extracting(Event::number).isEqualTo(numbers(seen.size()));
    }

    /** Reads as a script does: always after the last number that it has seen. */
    private List<String> follow(int many) {
        var seen = new ArrayList<String>();
        while (seen.size() < many) {
            for (var event : after(seen.size())) {
                assertThat(event.number()).isEqualTo(seen.size() + 1L);
                seen.add(event.recordedBy());
            }
        }
        return seen;
    }

    private CompletableFuture<Void> numberingUntil(AtomicBoolean written, Numbering node) {
        return CompletableFuture.runAsync(() -> {
            while (!written.get()) {
                number(node);
            }
        });
    }

    private static List<Long> numbers(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private Numbering node() {
        return new Numbering(database, beingNumbered, step);
    }

    private static Numbered number(Numbering node) {
        return node.number(NOW);
    }

    private List<Event> after(long number) {
        return read(() -> events.ofMission(mission, number, 1_000));
    }

    private NewEvent event(String by) {
        return event(mission, by);
    }

    private static NewEvent event(UUID mission, String by) {
        return NewEvent.of(EventType.RULE_CHANGED, mission, NOW, by);
    }

    private static <T> T read(Callable<T> query) {
        return QuarkusTransaction.requiringNew().call(query);
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }
}
