package org.flightclearance.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import org.flightclearance.packaged.Tracker;
import org.flightclearance.packaged.Unpacked;

/**
 * Two nodes on one PostgreSQL, as operators start them, behind what the proxy of compose.yaml does: a call begins on the node that has
 * the fewest calls under way, and never on one that is known to be down.
 */
final class WorkingNodes implements AutoCloseable {

    private static final int NODES = 2;

    private final Path folder;
    private final Unpacked unpacked;
    private final Map<String, String> settings;
    private final AtomicReferenceArray<Tracker> nodes = new AtomicReferenceArray<>(NODES);
    /** Which of them are killed or not ready yet. */
    private final Set<Integer> down = ConcurrentHashMap.newKeySet();

    private final AtomicIntegerArray underWay = new AtomicIntegerArray(NODES);

    /** When each of them was ready, by {@link System#nanoTime}. */
    private final AtomicLongArray readyAt = new AtomicLongArray(NODES);

    /**
     * A node that a call goes to.
     *
     * @param readyAt when it was ready, by {@link System#nanoTime}
     */
    record Node(int number, Tracker tracker, long readyAt) {}

    WorkingNodes(MeasuredDatabase database, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        unpacked = Unpacked.into(folder.resolve("unpacked"));
        var all = new HashMap<>(database.settings());
        all.put("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "a key that both nodes have");
        all.put("FCT_SECRET_KEY", "c2V2ZW50eSB0d28gaG91cnMgYmVmb3JlIHRoZSBmbGk=");
        all.put("FCT_RATE_LIMIT_PER_SECOND", "0");
        all.put("FCT_KEEP_CLASSES", "true");
        settings = Map.copyOf(all);
        for (int node = 0; node < NODES; node++) {
            start(node);
            // The first run of each keeps its classes when it ends
            nodes.get(node).close();
            start(node);
        }
    }

    /** A node that works. Whoever takes it gives it back. */
    synchronized Node take() {
        int least = IntStream.range(0, NODES)
                .filter(node -> !down.contains(node))
                .boxed()
                .min(Comparator.comparing(underWay::get))
                .orElseThrow();
        underWay.incrementAndGet(least);
        return new Node(least, nodes.get(least), readyAt.get(least));
    }

    void giveBack(Node node) {
        underWay.decrementAndGet(node.number());
    }

    boolean areAllUp() {
        return down.isEmpty();
    }

    /** Whether a call that began on it was cut off by a kill: it is another process now, or none. */
    boolean isGone(Node node) {
        return down.contains(node.number()) || nodes.get(node.number()) != node.tracker();
    }

    /** Kills a node and starts it again. */
    void killAndStart(int node) throws IOException, InterruptedException {
        down.add(node);
        nodes.get(node).kill();
        start(node);
    }

    private void start(int node) throws IOException, InterruptedException {
        nodes.set(node, Tracker.start(unpacked.command("run"), folder.resolve("node-" + node), settings));
        readyAt.set(node, System.nanoTime());
        down.remove(node);
    }

    @Override
    public void close() {
        for (int node = 0; node < NODES; node++) {
            nodes.get(node).close();
        }
    }
}
