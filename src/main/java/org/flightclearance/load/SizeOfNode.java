package org.flightclearance.load;

import java.util.Map;
import java.util.Set;

import io.quarkus.runtime.annotations.StaticInitSafe;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * How many worker threads and connections a node has by default, by the processors of the machine. Where many threads share few
 * processors, the compiler and the garbage collector get too little of them, and an overloaded node gets slower still.
 */
@StaticInitSafe
public final class SizeOfNode implements ConfigSource {

    /** Below application.properties (250), so that it and the environment decide where they say something. */
    private static final int ORDINAL = 240;

    /** Calls mostly wait for the database. */
    private static final int THREADS_OF_A_PROCESSOR = 8;

    private static final int FEWEST_THREADS = 16;
    private static final int MOST_THREADS = 64;

    /** For work in the background, besides one for each call. */
    private static final int MORE_CONNECTIONS = 4;

    private final Map<String, String> values;

    public SizeOfNode() {
        this(Runtime.getRuntime().availableProcessors());
    }

    SizeOfNode(int processors) {
        int threads = Math.min(Math.max(THREADS_OF_A_PROCESSOR * processors, FEWEST_THREADS), MOST_THREADS);
        values = Map.of(
                "quarkus.thread-pool.max-threads", String.valueOf(threads),
                "quarkus.datasource.jdbc.max-size", String.valueOf(threads + MORE_CONNECTIONS),
                // Fewer than the threads, or exports would take them all
                "fct.transfers.per-node", String.valueOf(threads * 3 / 4));
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    /** Empty: the build records the properties that it finds, and they differ from machine to machine. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public @Nullable String getValue(String property) {
        return values.get(property);
    }

    @Override
    public String getName() {
        return "size of the node";
    }
}
