package org.flightclearance.request;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.flightclearance.mission.Mission;

/** References for many filings in one go, in blocks, since each taking of numbers is a transaction of its own. */
public final class ReferenceBlocks {

    private final RequestReferences references;
    private final int size;
    private final Map<String, Block> open = new HashMap<>();

    /** @param size of a block: a larger one takes fewer transactions, and leaves more numbers unused at the end */
    ReferenceBlocks(RequestReferences references, int size) {
        this.references = references;
        this.size = size;
    }

    String next(Mission mission, Instant filedAt) {
        int year = RequestReferences.year(mission, filedAt);
        var block = open.get(mission.code() + year);
        if (block == null || block.next > block.last) {
            block = new Block(references.take(mission, year, size), size);
            open.put(mission.code() + year, block);
        }
        return RequestReferences.reference(mission, year, block.next++);
    }

    private static final class Block {

        private final long last;
        private long next;

        Block(long last, int size) {
            this.last = last;
            this.next = last - size + 1;
        }
    }
}
