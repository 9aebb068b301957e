package org.flightclearance.request.ledger;

import java.util.List;

import org.flightclearance.refusal.Fault;

/**
 * The result of entering one entry of a ledger.
 *
 * @param faults why it was rejected; the pointers are those of a filing, {@code /answers/0/…} and {@code /withdrawal/…}
 */
public record EntryResult(Result result, List<Fault> faults) {

    static final EntryResult CREATED = new EntryResult(Result.CREATED, List.of());
    static final EntryResult UPDATED = new EntryResult(Result.UPDATED, List.of());
    static final EntryResult UNCHANGED = new EntryResult(Result.UNCHANGED, List.of());

    static EntryResult rejected(List<Fault> faults) {
        return new EntryResult(Result.REJECTED, faults);
    }

    public enum Result {
        /** Filed as a new request. */
        CREATED,
        /** Its client reference or its reference is known; what was not recorded yet was added. */
        UPDATED,
        /** Its client reference or its reference is known, and everything is recorded already. */
        UNCHANGED,
        /** It has errors, or contradicts what is recorded. */
        REJECTED
    }
}
