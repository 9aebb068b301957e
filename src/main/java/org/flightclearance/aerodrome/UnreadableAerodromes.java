package org.flightclearance.aerodrome;

import org.flightclearance.csv.UnreadableCsv;
import org.flightclearance.language.Sentence;

/** Thrown if a file cannot be read as a list of aerodromes, for example because it is not CSV or has no header. */
class UnreadableAerodromes extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RowFault fault;

    UnreadableAerodromes(int row, String key, Object... arguments) {
        super(key + " in row " + row);
        this.fault = new RowFault(row, null, null, Sentence.of(key, arguments));
    }

    UnreadableAerodromes(UnreadableCsv file) {
        super(file);
        this.fault = new RowFault(file.row(), null, null, file.sentence());
    }

    RowFault fault() {
        return fault;
    }
}
