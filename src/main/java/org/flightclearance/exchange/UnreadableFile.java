package org.flightclearance.exchange;

import java.util.List;

import org.flightclearance.language.Sentence;

/** Thrown where a file is not what it should be at all: no CSV, no header, a column that nobody knows. */
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
