package org.flightclearance.aerodrome;

import java.util.List;

/**
 * What became of a file of aerodromes, or would have. Where anything is wrong with it, nothing is stored.
 *
 * @param rows that were read, without the header and blank ones
 * @param created aerodromes that were not there
 * @param updated those that were there and are described anew
 * @param unchanged those of which the file says nothing new
 * @param skipped rows of closed ones, without a code, or of a country that was not asked for
 * @param rejected rows with something wrong
 * @param totalErrors how many errors there are
 * @param errors the first of them, in the order of the file
 * @param unreadable whether it is no file of aerodromes at all, or none from somewhere on
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
