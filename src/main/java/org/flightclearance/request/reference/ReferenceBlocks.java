package org.flightclearance.request.reference;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongBiFunction;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.reference.HeldReferences.Numbers;

/** References for many filings in one transaction, taken in blocks as they are needed. */
public final class ReferenceBlocks {

    private final ToLongBiFunction<ReferenceSeries, Integer> taking;
    private final int size;
    private final Map<ReferenceSeries, Numbers> blocks = new HashMap<>();

    /**
     * @param taking takes a block of this size from a series, and returns its last number
     * @param size how many numbers a block has
     */
    ReferenceBlocks(ToLongBiFunction<ReferenceSeries, Integer> taking, int size) {
        this.taking = taking;
        this.size = size;
    }

    public String next(Mission mission, Instant filedAt) {
        var series = ReferenceSeries.of(mission, filedAt);
        var block = blocks.get(series);
        if (block == null || block.isUsedUp()) {
            long last = taking.applyAsLong(series, size);
            block = new Numbers(last - size + 1, last);
            blocks.put(series, block);
        }
        return series.reference(block.next());
    }
}
