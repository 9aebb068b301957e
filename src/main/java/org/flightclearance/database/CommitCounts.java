package org.flightclearance.database;

import java.util.concurrent.atomic.LongAdder;

/**
 * How many transactions were shared, and how long the disk took. One for the process, because the driver of the database
 * has no other place to count.
 */
public final class CommitCounts {

    public static final CommitCounts ALL = new CommitCounts();

    private final LongAdder groups = new LongAdder();
    private final LongAdder works = new LongAdder();
    private final LongAdder syncs = new LongAdder();
    private final LongAdder syncNanos = new LongAdder();

    private CommitCounts() {}

    /** @param size how many pieces of work shared the transaction */
    void group(int size) {
        groups.increment();
        works.add(size);
    }

    public void sync(long nanos) {
        syncs.increment();
        syncNanos.add(nanos);
    }

    public long groups() {
        return groups.sum();
    }

    public long works() {
        return works.sum();
    }

    public long syncs() {
        return syncs.sum();
    }

    public long syncNanos() {
        return syncNanos.sum();
    }
}
