package org.flightclearance.exchange.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.flightclearance.exchange.FileNote;
import org.flightclearance.exchange.ImportResult;
import org.flightclearance.exchange.ParsedRequest;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.RowWarning;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.request.ledger.EntryResult;
import org.flightclearance.request.ledger.EntryResult.Result;

/** Counts the results for the requests of a file, and keeps the first errors. */
final class Tally {

    private static final int MOST_ERRORS = 1_000;

    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private final List<RowError> errors = new ArrayList<>();
    private int rows;
    private final List<RowWarning> warnings = new ArrayList<>();
    private int warned;
    private List<FileNote> notes = List.of();
    private int totalErrors;
    private boolean unreadable;

    int rows() {
        return rows;
    }

    void count(ParsedRequest said, EntryResult entered) {
        rows += said.rows();
        counts.merge(entered.result(), 1, Integer::sum);
        if (entered.result() == Result.REJECTED) {
            keep(said.errors(entered.faults()));
        }
        if (!entered.warnings().isEmpty()) {
            warned++;
            said.warnings(entered.warnings()).stream()
                    .limit(Math.max(0, MOST_ERRORS - warnings.size()))
                    .forEach(warnings::add);
        }
    }

    void keepNotes(List<FileNote> some) {
        notes = List.copyOf(some);
    }

    void endsUnreadable(UnreadableFile file) {
        unreadable = true;
        keep(file.errors());
    }

    boolean isRefused(ImportMode mode) {
        boolean nothingRight = count(Result.CREATED) + count(Result.UPDATED) + count(Result.UNCHANGED) == 0;
        return unreadable || count(Result.REJECTED) > 0 && (mode == ImportMode.ALL_OR_NOTHING || nothingRight);
    }

    /** The result if the correct rows were filed. */
    ImportResult trial(ImportMode mode) {
        return result(count(Result.CREATED), count(Result.UPDATED), isRefused(mode));
    }

    ImportResult result(ImportMode mode) {
        return isRefused(mode) ? result(0, 0, true) : trial(mode);
    }

    private ImportResult result(int created, int updated, boolean refused) {
        return new ImportResult(
                rows,
                created,
                updated,
                count(Result.UNCHANGED),
                count(Result.REJECTED),
                List.copyOf(errors),
                totalErrors,
                warned,
                List.copyOf(warnings),
                notes,
                refused,
                unreadable);
    }

    private int count(Result result) {
        return counts.getOrDefault(result, 0);
    }

    private void keep(List<RowError> some) {
        totalErrors += some.size();
        some.stream().limit(Math.max(0, MOST_ERRORS - errors.size())).forEach(errors::add);
    }
}
