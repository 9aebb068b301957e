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

/** What a whole file says, row by row, before anything of it is stored: which aerodromes, and what is wrong. */
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

    /** Which row has a code, and by which column it does. */
    private record Claim(AerodromeProfile profile, int row, AerodromeColumn column) {}

    private AerodromeFile() {}

    /**
     * @param countries upper case, to which it is limited; none: all are taken
     * @throws Refused where it has too many rows
     */
    static AerodromeFile read(InputStream file, Set<String> countries) throws IOException {
        var read = new AerodromeFile();
        try (var rows = new AerodromeRows(file)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                read.take(row.get(), countries);
            }
        } catch (UnreadableAerodromes notOfAerodromes) {
            read.unreadable = true;
            read.keep(List.of(notOfAerodromes.fault()));
        }
        return read;
    }

    List<AerodromeProfile> profiles() {
        return claims.values().stream().map(Claim::profile).toList();
    }

    /** Whether anything is wrong with it. */
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
     * A code belongs to the row that has it by the stronger column: the public file also writes codes of others, such
     * as that of the airport beside a heliport, into the weaker ones.
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
