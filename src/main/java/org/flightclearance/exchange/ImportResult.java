package org.flightclearance.exchange;

import java.util.List;

/**
 * The result of an import. For a trial run: the result that the correct rows would have.
 *
 * @param rows number of rows read, without the header and blank rows
 * @param created number of requests filed
 * @param updated number of requests to which the file added facts
 * @param unchanged number of requests for which the file has nothing new
 * @param rejected number of requests with errors
 * @param errors the first errors, in the order of the file
 * @param totalErrors number of errors
 * @param warned number of requests with something that looks like a slip
 * @param warnings the first of these, in the order of the file
 * @param notes what the user should know about how the file was read
 * @param refused whether nothing was filed because of the errors
 * @param unreadable whether the file, or the rest of it from some row on, cannot be read as a ledger
 */
public record ImportResult(
        int rows,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<RowError> errors,
        int totalErrors,
        int warned,
        List<RowWarning> warnings,
        List<FileNote> notes,
        boolean refused,
        boolean unreadable) {

    public static ImportResult unreadable(UnreadableFile file) {
        return new ImportResult(
                0, 0, 0, 0, 0, file.errors(), file.errors().size(), 0, List.of(), List.of(), true, true);
    }
}
