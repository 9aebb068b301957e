package org.flightclearance.web.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.ImportResult;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.imports.ImportRun;
import org.flightclearance.exchange.workbook.WorkbookReading;
import org.flightclearance.language.Wording;

/**
 * The progress and result of an import, for its page.
 *
 * @param state name of the state in lower case, as in its message key
 * @param total number of errors; only the first ones are shown
 * @param warnings what looks like a slip; only the first ones are shown
 * @param notes what the user should know about how the file was read
 * @param workbook whether its columns can be chosen
 * @param failure why nothing was filed, if the reason is not in a row; null: no such failure
 */
public record ImportProgress(
        String token,
        String state,
        int rows,
        int percent,
        @Nullable ImportResult result,
        List<Line> errors,
        int total,
        List<Line> warnings,
        List<String> notes,
        boolean workbook,
        @Nullable String failure) {

    /** Limit of shown errors, to keep the page small. */
    private static final int MOST_ERRORS = 100;

    /** One error of a row. */
    public record Line(int row, String column, String value, String words) {

        static Line of(RowError error, Wording wording) {
            return new Line(
                    error.row(),
                    place(error),
                    Objects.requireNonNullElse(error.value(), ""),
                    wording.say(error.sentence()));
        }
    }

    /** The name of the column, or the address of the cell with the name behind it: {@code C12 (etd)}. */
    private static String place(RowError error) {
        var column = Objects.requireNonNullElse(error.column(), "");
        var cell = error.cell();
        return cell == null ? column : column.isEmpty() ? cell : cell + " (" + column + ")";
    }

    static ImportProgress of(String token, ImportRun run, Wording wording) {
        var result = run.result();
        var failure = run.failure();
        return new ImportProgress(
                token,
                run.state().name().toLowerCase(Locale.ROOT),
                run.rows(),
                run.percent(),
                result,
                result == null
                        ? List.of()
                        : result.errors().stream()
                                .limit(MOST_ERRORS)
                                .map(error -> Line.of(error, wording))
                                .toList(),
                result == null ? 0 : result.totalErrors(),
                result == null
                        ? List.of()
                        : result.warnings().stream()
                                .limit(MOST_ERRORS)
                                .map(warning -> Line.of(warning.at(), wording))
                                .toList(),
                result == null
                        ? List.of()
                        : result.notes().stream()
                                .map(note -> wording.say(note.sentence()))
                                .toList(),
                run.reading() instanceof WorkbookReading,
                failure == null ? null : wording.say(failure));
    }

    public boolean isRunning() {
        return state.equals("checking") || state.equals("bringing");
    }

    public boolean isChecked() {
        return state.equals("checked");
    }

    public boolean isDone() {
        return state.equals("done");
    }

    /** Whether there is anything to import. */
    public boolean hasRightRows() {
        return result != null && !result.unreadable() && result.created() + result.updated() > 0;
    }

    public boolean hasErrors() {
        return total > 0;
    }

    public boolean hasMoreWarnings() {
        return result != null && result.warned() > warnings.size();
    }

    public boolean hasMoreErrors() {
        return total > errors.size();
    }
}
