package org.flightclearance.exchange.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.NearestColumn;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.language.Sentence;

/**
 * Where the columns of a sheet go.
 *
 * @param targets by the column, from 0
 * @param utc columns whose times are in UTC if they have no offset
 * @param letters of the columns at which errors are shown; a time with its day elsewhere is at the time
 * @param strict whether content of any other column is an error
 */
record SheetColumns(
        Map<Integer, Target> targets, Set<LedgerColumn> utc, Map<LedgerColumn, String> letters, boolean strict) {

    /**
     * The columns by a mapping, or by their headings alone.
     *
     * @param mapping null: a heading that is not known is an error
     * @throws UnreadableFile if a heading is not known, or two columns go to the same place; lists all of them
     */
    static SheetColumns of(SheetHeader header, @Nullable ColumnMapping mapping) throws UnreadableFile {
        var targets = new HashMap<Integer, Target>();
        var utc = EnumSet.noneOf(LedgerColumn.class);
        var errors = new ArrayList<RowError>();
        var seen = new HashSet<Target>();
        for (var named : header.columns()) {
            var heading = Heading.of(named.heading());
            var target =
                    (mapping == null ? named.guess() : mapping.target(named.key(), named.occurrence())).orElse(null);
            if (target == null && mapping == null && !heading.isWrittenOnly()) {
                errors.add(error(header, named, unknown(named.heading())));
            } else if (target != null && !seen.add(target)) {
                errors.add(error(header, named, Sentence.of("fault.twice", named.heading())));
            } else if (target != null) {
                targets.put(named.column(), target);
                if (target.column().isTime() && (heading.utc() || mapping != null && mapping.utc())) {
                    utc.add(target.column());
                }
            }
        }
        errors.addAll(missing(header, mapping, seen));
        if (!errors.isEmpty()) {
            throw new UnreadableFile(errors);
        }
        if (targets.isEmpty()) {
            throw UnreadableFile.at(header.row(), "fault.workbook_no_columns");
        }
        return new SheetColumns(targets, utc, letters(header, targets), mapping == null);
    }

    private static Map<LedgerColumn, String> letters(SheetHeader header, Map<Integer, Target> targets) {
        var letters = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        for (var named : header.columns()) {
            var target = targets.get(named.column());
            if (target != null && (!target.day() || !letters.containsKey(target.column()))) {
                letters.put(target.column(), named.letter());
            }
        }
        return letters;
    }

    /** The columns that a mapping imports, and the sheet does not have. */
    private static List<RowError> missing(SheetHeader header, @Nullable ColumnMapping mapping, Set<Target> seen) {
        if (mapping == null) {
            return List.of();
        }
        return mapping.columns().stream()
                .filter(column ->
                        column.where().filter(where -> !seen.contains(where)).isPresent())
                .map(column -> new RowError(
                        header.row(),
                        column.target(),
                        null,
                        column.heading(),
                        Sentence.of("fault.workbook_heading_missing", column.heading())))
                .collect(Collectors.toList());
    }

    private static Sentence unknown(String heading) {
        return NearestColumn.to(Heading.of(heading).plain().replace(' ', '_'))
                .map(nearest -> Sentence.of("fault.workbook_heading_unknown_but", heading, nearest.wireName()))
                .orElseGet(() -> Sentence.of("fault.workbook_heading_unknown", heading));
    }

    private static RowError error(SheetHeader header, SheetHeader.Named named, Sentence sentence) {
        return new RowError(header.row(), named.heading(), named.letter() + header.row(), named.heading(), sentence);
    }
}
