package org.flightclearance.aerodrome;

import java.util.List;

/**
 * The result of importing a file of aerodromes, or of a trial run. If the file has any error, nothing is stored.
 *
 * @param rows number of rows read, without the header and blank rows
 * @param created number of new aerodromes
 * @param updated number of aerodromes that exist and change
 * @param unchanged number of aerodromes that exist and stay as they are
 * @param skipped number of rows left out: closed, without a code, of another country, or with a code that another row
 *     has in a stronger column
 * @param rejected number of rows with an error
 * @param totalErrors number of errors
 * @param errors the first errors, in the order of the file
 * @param unreadable whether the file, or the rest of it from some row on, cannot be read as a list of aerodromes
 */
public record AerodromeImport(
        int rows,
        int created,
        int updated,
        int unchanged,
        int skipped,
        int rejected,
        int totalErrors,
        List<RowFault> errors,
        boolean unreadable) {

    public boolean isRefused() {
        return totalErrors > 0;
    }
}
