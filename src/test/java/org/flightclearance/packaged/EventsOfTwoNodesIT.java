package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.packaged.EventReader.Event;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nodes are killed while many write: nothing that was acknowledged is lost, nothing is doubled, and a reader of the events
 * sees every move once, in one order. {@code -Dfull-length=true} for an import of 10,000 rows and five kills.
 */
class EventsOfTwoNodesIT {

    private static final boolean IS_FULL = Boolean.getBoolean("full-length");
    private static final int WRITERS = 20;
    private static final int ROWS = IS_FULL ? 10_000 : 500;
    private static final int KILLS = IS_FULL ? 5 : 2;
    /** Acknowledged calls from one kill to the next. */
    private static final int BETWEEN_KILLS = IS_FULL ? 400 : 60;

    /** In milliseconds, after each call of a writer: the short form leaves time to the nodes that start. */
    private static final int PAUSE = IS_FULL ? 0 : 50;

    private static final Duration LONGEST = Duration.ofMinutes(IS_FULL ? 15 : 4);
    private static final int READ_IN_A_SECOND = 10_000;

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ends = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Test
    void a_reader_from_zero_sees_every_move_once_in_one_order_while_nodes_are_killed_and_afterwards() throws Exception {
        try (var nodes = TwoNodes.start(folder, Map.of())) {
            nodes.node(0).found();
            var key = nodes.node(0).key("clerk");
            var reader = new EventReader(nodes, key);
            var reading = threads.submit(() -> reader.follow(ends));
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var name = "w" + writer;
                writing.add(threads.submit(() -> write(nodes, key, name)));
            }
            var importing = threads.submit(() -> bring(nodes));
            kill(nodes);
            importing.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            ends.set(true);
            for (var one : writing) {
                one.get(60, TimeUnit.SECONDS);
            }
            var live = reading.get(60, TimeUnit.SECONDS);
            assertOnce(nodes, live);
            for (int node = 0; node < TwoNodes.NODES; node++) {
                assertThat(new EventReader(nodes, key).all(node)).isEqualTo(live);
            }
            assertFast(nodes, key);
        } finally {
            ends.set(true);
            threads.shutdownNow();
        }
    }

    /** Kills one node after the other, each while the other one works, and starts it again. */
    private void kill(TwoNodes nodes) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = acknowledged.size() + BETWEEN_KILLS;
            long end = System.nanoTime() + LONGEST.toNanos();
            while (acknowledged.size() < enough) {
                assertThat(System.nanoTime())
                        .as("acknowledged: " + acknowledged.size())
                        .isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(5);
            }
            int node = kill % TwoNodes.NODES;
            nodes.node(node).kill();
            nodes.startAgain(folder, node);
        }
    }

    /** Files until the end. A call without an answer is repeated on the other node, until it is acknowledged. */
    private int write(TwoNodes nodes, String key, String writer) throws Exception {
        int filed = 0;
        for (; !ends.get(); filed++) {
            var name = writer + "-" + filed;
            var answer = acknowledged(
                    nodes, filed, node -> node.postWithKey(key, "/api/v1/requests", Filings.request(), name));
            var reference = REFERENCE.matcher(answer.body());
            assertThat(reference.find()).isTrue();
            assertThat(acknowledged.add(reference.group(1)))
                    .as(reference.group(1))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
        return filed;
    }

    private Tracker.Answer bring(TwoNodes nodes) throws Exception {
        var ledger = Files.writeString(folder.resolve("ledger.csv"), Filings.ledger("ROW", ROWS));
        return acknowledged(nodes, 0, node -> node.postFile("clerk", "/api/v1/imports", "text/csv", ledger));
    }

    private static Tracker.Answer acknowledged(TwoNodes nodes, int first, Call call) throws Exception {
        for (int attempt = first; ; attempt++) {
            try {
                var answer = call.to(nodes.node(attempt % TwoNodes.NODES));
                if (answer.status() == 201) {
                    return answer;
                }
                // The first attempt is still under way, or its row is still locked
                assertThat(answer.status()).as(answer.body()).isIn(409, 503);
            } catch (IOException killed) {
                // The other one answers
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Each move that the history has is an event, once; and what was acknowledged is what is stored. */
    private void assertOnce(TwoNodes nodes, List<Event> events) throws SQLException {
        // As sets: comparing tens of thousands with each other would take minutes
        var ids = events.stream().map(Event::id).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(events);
        var told = new HashMap<String, Integer>();
        events.stream().filter(it -> it.reference() != null).forEach(it -> told.merge(it.reference(), 1, Integer::sum));
        var moved = new HashMap<String, Integer>();
        try (var database = nodes.database();
                var rows = database.createStatement()
                        .executeQuery("select reference, count(*) from history_entry group by reference")) {
            while (rows.next()) {
                moved.put(rows.getString(1), rows.getInt(2));
            }
        }
        // Nobody answers the requests that are filed one by one, so each of them also has a deadline that passed
        var byCall = nodes.number("select count(*) from flight_request where client_reference is null");
        assertThat(byCall).isEqualTo(acknowledged.size());
        assertThat(nodes.number("select count(*) from flight_request where client_reference like 'ROW-%'"))
                .isEqualTo(ROWS);
        assertThat(told.keySet()).isEqualTo(moved.keySet());
        assertThat(told.keySet().containsAll(acknowledged)).isTrue();
        var passed = nodes.number("select count(*) from event where type = 'request.deadline_passed'");
        assertThat(told.values().stream().mapToInt(it -> it).sum() - passed)
                .isEqualTo(moved.values().stream().mapToInt(it -> it).sum());
    }

    private static void assertFast(TwoNodes nodes, String key) throws Exception {
        var best = Duration.ofDays(1);
        int read = 0;
        for (int turn = 0; turn < 3; turn++) {
            long begin = System.nanoTime();
            read = new EventReader(nodes, key).first(0, READ_IN_A_SECOND).size();
            var time = Duration.ofNanos(System.nanoTime() - begin);
            best = time.compareTo(best) < 0 ? time : best;
        }
        System.out.printf("%d events read in %d ms%n", read, best.toMillis());
        if (IS_FULL) {
            assertThat(read).isEqualTo(READ_IN_A_SECOND);
            assertThat(best).isLessThan(Duration.ofSeconds(1));
        }
    }

    private interface Call {

        Tracker.Answer to(Tracker node) throws IOException, InterruptedException;
    }
}
