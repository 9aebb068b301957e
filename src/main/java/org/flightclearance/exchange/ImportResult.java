package org.flightclearance.exchange;

import java.util.List;

/**
 * What became of a file. Of a trial it says what would have become of the rows that are right.
 *
 * @param rows that were read, without the header and blank ones
 * @param created requests that were filed
 * @param updated requests to which the file added something
 * @param unchanged requests of which it says nothing new
 * @param rejected requests with something wrong
 * @param errors the first of them, in the order of the file
 * @param totalErrors how many there are
 * @param refused whether nothing was filed because of them
 * @param unreadable whether it is no ledger at all, or none from somewhere on
 */
public record ImportResult(
        int rows,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<RowError> errors,
        int totalErrors,
        boolean refused,
        boolean unreadable) {

    public static ImportResult unreadable(UnreadableFile file) {
        return new ImportResult(0, 0, 0, 0, 0, file.errors(), file.errors().size(), true, true);
    }
}
