package org.flightclearance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.flightclearance.refusal.Fault;
import org.flightclearance.request.ledger.LedgerEntry;

/**
 * One request as a file says it.
 *
 * @param rows how many rows of the file it takes
 * @param unreadable what could not be read of it
 * @param placing where in the file a fault is that the domain finds
 */
public record ParsedRequest(LedgerEntry entry, int rows, List<RowError> unreadable, Function<Fault, RowError> placing) {

    /** Everything wrong with it; of a cell that could not be read nothing else is said. */
    List<RowError> errors(List<Fault> faults) {
        var errors = new ArrayList<>(unreadable);
        faults.stream()
                .map(placing)
                .filter(error -> unreadable.stream().noneMatch(error::isAtTheSamePlaceAs))
                .forEach(errors::add);
        return errors;
    }
}
