package org.flightclearance.web.imports;

import java.util.List;
import java.util.Objects;

import org.flightclearance.aerodrome.AerodromeImport;
import org.flightclearance.aerodrome.RowFault;
import org.flightclearance.language.Wording;

/**
 * The result of an aerodrome import, for its page.
 *
 * @param dryRun whether it was only checked
 */
public record AerodromeImportResult(AerodromeImport counts, boolean dryRun, List<ImportProgress.Line> errors) {

    /** Limit of listed errors, to keep the page small. */
    private static final int MOST_ERRORS = 100;

    static AerodromeImportResult of(AerodromeImport counts, boolean dryRun, Wording wording) {
        var errors = counts.errors().stream()
                .limit(MOST_ERRORS)
                .map(fault -> line(fault, wording))
                .toList();
        return new AerodromeImportResult(counts, dryRun, errors);
    }

    public boolean isRefused() {
        return counts.isRefused();
    }

    public boolean isMoreErrors() {
        return counts.totalErrors() > errors.size();
    }

    /** The message key of the sentence with the result. */
    public String key() {
        return isRefused() ? "aerodromes.refused" : dryRun ? "aerodromes.would_be" : "aerodromes.stored";
    }

    private static ImportProgress.Line line(RowFault fault, Wording wording) {
        return new ImportProgress.Line(
                fault.row(),
                Objects.requireNonNullElse(fault.column(), ""),
                Objects.requireNonNullElse(fault.value(), ""),
                wording.say(fault.sentence()));
    }
}
