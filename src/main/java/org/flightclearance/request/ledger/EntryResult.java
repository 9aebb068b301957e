package org.flightclearance.request.ledger;

import java.util.List;

import org.flightclearance.refusal.Fault;

/**
 * What became of an entry of a ledger.
 *
 * @param faults why it was rejected, under the pointers of a filing, of {@code /answers/0} and of {@code /withdrawal}
 */
public record EntryResult(Result result, List<Fault> faults) {

    static final EntryResult CREATED = new EntryResult(Result.CREATED, List.of());
    static final EntryResult UPDATED = new EntryResult(Result.UPDATED, List.of());
    static final EntryResult UNCHANGED = new EntryResult(Result.UNCHANGED, List.of());

    static EntryResult rejected(List<Fault> faults) {
        return new EntryResult(Result.REJECTED, faults);
    }

    /** The ways in which it may end. */
    public enum Result {
        /** Filed as a new request. */
        CREATED,
        /** Known by its client reference or its reference; what had happened since was added to it. */
        UPDATED,
        /** Known by its client reference or its reference, with nothing new to say. */
        UNCHANGED,
        /** Wrong, or at odds with what is recorded. */
        REJECTED
    }
}
