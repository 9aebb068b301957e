package org.flightclearance.request.ledger;

import java.util.List;

import org.flightclearance.refusal.Fault;
import org.flightclearance.request.warning.Warning;

/**
 * The result of entering one entry of a ledger. The pointers are those of a filing, {@code /answers/0/…} and {@code
 * /withdrawal/…}.
 *
 * @param faults why it was rejected
 * @param warnings what looks like a slip in what was entered
 */
public record EntryResult(Result result, List<Fault> faults, List<Warning> warnings) {

    static final EntryResult UNCHANGED = new EntryResult(Result.UNCHANGED, List.of(), List.of());

    static EntryResult created(List<Warning> warnings) {
        return new EntryResult(Result.CREATED, List.of(), warnings);
    }

    static EntryResult updated(List<Warning> warnings) {
        return new EntryResult(Result.UPDATED, List.of(), warnings);
    }

    static EntryResult rejected(List<Fault> faults) {
        return new EntryResult(Result.REJECTED, faults, List.of());
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
