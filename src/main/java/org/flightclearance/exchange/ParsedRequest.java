package org.flightclearance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.flightclearance.refusal.Fault;
import org.flightclearance.request.ledger.LedgerEntry;
import org.flightclearance.request.warning.Warning;

/**
 * One request as read from a file.
 *
 * @param rows number of rows of the file
 * @param unreadable cells that could not be read
 * @param placing finds the place in the file for a fault of the domain
 */
public record ParsedRequest(LedgerEntry entry, int rows, List<RowError> unreadable, Function<Fault, RowError> placing) {

    public List<RowWarning> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(warning ->
                        new RowWarning(warning.kind(), placing.apply(new Fault(warning.pointer(), warning.detail()))))
                .toList();
    }

    /** All errors of the request. A cell that could not be read has only that one error. */
    public List<RowError> errors(List<Fault> faults) {
        var errors = new ArrayList<>(unreadable);
        faults.stream()
                .map(placing)
                .filter(error -> unreadable.stream().noneMatch(error::isAtTheSamePlaceAs))
                .forEach(errors::add);
        return errors;
    }
}
