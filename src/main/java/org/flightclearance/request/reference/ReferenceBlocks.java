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
    private final Map<ReferenceSeries, Numbers> open = new HashMap<>();

    /**
     * @param taking takes so many numbers of a series, and returns the last of them
     * @param size of a block
     */
    ReferenceBlocks(ToLongBiFunction<ReferenceSeries, Integer> taking, int size) {
        this.taking = taking;
        this.size = size;
    }

    public String next(Mission mission, Instant filedAt) {
        var series = ReferenceSeries.of(mission, filedAt);
        var block = open.get(series);
        if (block == null || block.isUsedUp()) {
            long last = taking.applyAsLong(series, size);
            block = new Numbers(last - size + 1, last);
            open.put(series, block);
        }
        return series.reference(block.next());
    }
}
