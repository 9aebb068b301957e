package org.flightclearance.exchange;

import java.util.List;

import org.flightclearance.language.Sentence;

/** Thrown if a file cannot be read as a ledger: not CSV, no header, or an unknown column. */
public class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RowError> errors;

    public UnreadableFile(List<RowError> errors) {
        super("unreadable: " + errors);
        this.errors = List.copyOf(errors);
    }

    public static UnreadableFile at(int row, String key, Object... arguments) {
        return new UnreadableFile(List.of(new RowError(row, null, null, Sentence.of(key, arguments))));
    }

    public List<RowError> errors() {
        return errors;
    }
}
