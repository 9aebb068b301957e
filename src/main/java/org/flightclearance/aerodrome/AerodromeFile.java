package org.flightclearance.aerodrome;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** Reads a whole file of aerodromes row by row and collects its aerodromes and errors, before anything is stored. */
final class AerodromeFile {

    static final int MOST_ROWS = 100_000;

    private static final int MOST_ERRORS = 1_000;

    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final List<RowFault> errors = new ArrayList<>();
    private int rows;
    private int skipped;
    private int repeated;
    private int rejected;
    private int totalErrors;
    private boolean unreadable;

    /** The row that has a code, and the column in which it has it. */
    private record Claim(AerodromeProfile profile, int row, AerodromeColumn column) {}

    private AerodromeFile() {}

    /**
     * Reads a file, limited to some countries.
     *
     * @param countries country codes in upper case; if empty, all countries are taken
     * @throws Refused if the file has too many rows
     */
    static AerodromeFile read(InputStream file, Set<String> countries) throws IOException {
        var read = new AerodromeFile();
        try (var rows = new AerodromeRows(file)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                read.take(row.get(), countries);
            }
        } catch (UnreadableAerodromes unreadableFile) {
            read.unreadable = true;
            read.keep(List.of(unreadableFile.fault()));
        }
        return read;
    }

    List<AerodromeProfile> profiles() {
        return claims.values().stream().map(Claim::profile).toList();
    }

    /** Whether the file has any error. */
    boolean isRefused() {
        return totalErrors > 0;
    }

    AerodromeImport refused() {
        return new AerodromeImport(rows, 0, 0, 0, skipped, rejected, totalErrors, List.copyOf(errors), unreadable);
    }

    AerodromeImport stored(int created, int updated, int unchanged) {
        return new AerodromeImport(rows, created, updated, unchanged + repeated, skipped, 0, 0, List.of(), false);
    }

    private void take(AerodromeRow row, Set<String> countries) {
        if (++rows > MOST_ROWS) {
            throw new Refused(Refusal.TOO_LARGE, Sentence.of("refused.too_many_rows", MOST_ROWS));
        }
        var column = row.codeColumn();
        if (column.isEmpty() || row.isClosed() || !row.isIn(countries)) {
            skipped++;
            return;
        }
        var said = row.said(column.get());
        if (said.faults().isEmpty()) {
            claim(row, said.profile(), column.get());
        } else {
            reject(said.faults());
        }
    }

    /**
     * Gives the code to the row that has it in the stronger column. The public file also writes the codes of neighbours
     * into the weaker columns, for example the code of the airport into the row of a heliport.
     */
    private void claim(AerodromeRow row, AerodromeProfile profile, AerodromeColumn column) {
        var claim = new Claim(profile, row.number(), column);
        var before = claims.putIfAbsent(String.valueOf(profile.code()), claim);
        if (before == null) {
            return;
        }
        if (before.profile().equals(profile)) {
            repeated++;
        } else if (before.column() == column) {
            reject(List.of(row.fault(column, Sentence.of("fault.aerodrome_twice", before.row()))));
        } else {
            skipped++;
            if (column.compareTo(before.column()) < 0) {
                claims.put(String.valueOf(profile.code()), claim);
            }
        }
    }

    private void reject(List<RowFault> faults) {
        rejected++;
        keep(faults);
    }

    private void keep(List<RowFault> some) {
        totalErrors += some.size();
        some.stream().limit(Math.max(0, MOST_ERRORS - errors.size())).forEach(errors::add);
    }
}
