package org.flightclearance.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.workbook.file.Sheet;
import org.flightclearance.exchange.workbook.file.SheetCell;
import org.flightclearance.exchange.workbook.file.SheetRow;
import org.flightclearance.language.EnteredText;

/**
 * A sheet of a workbook with its headings and some examples, from which somebody chooses what goes where.
 *
 * @param sheets the names of all sheets
 * @param sheet the one that is shown
 * @param headerRow number of the row with its headings
 * @param columns those with a heading or content
 * @param mapping how they would be read
 */
public record WorkbookPreview(
        List<Choice> sheets, String sheet, int headerRow, List<Column> columns, ColumnMapping mapping) {

    private static final int ROWS = 30;
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 40;
    private static final int MOST_COLUMNS = 100;

    /** A sheet that can be chosen. */
    public record Choice(String name, boolean hidden) {}

    /**
     * A column.
     *
     * @param heading as it is written; empty if there is none
     * @param key under which a mapping knows it
     * @param occurrence 1 for the first column with this key
     * @param examples the first different values
     * @param target name of the {@link Target}; null: it is not imported
     */
    public record Column(
            String letter,
            String heading,
            String key,
            int occurrence,
            boolean hidden,
            String examples,
            @Nullable String target) {}

    /** Whether the sheet has every column that the mapping imports. */
    public boolean fits(ColumnMapping other) {
        return other.columns().stream()
                .filter(column -> column.target() != null)
                .allMatch(column -> columns.stream()
                        .anyMatch(
                                own -> own.key().equals(column.heading()) && own.occurrence() == column.occurrence()));
    }

    /** Whether it looks like a flight schedule: days, times and places in columns of their own. */
    public boolean isSchedule() {
        return Stream.of("etd_date", "etd", "from", "to")
                .allMatch(name -> columns.stream().anyMatch(own -> name.equals(own.target())));
    }

    static WorkbookPreview of(OpenSheet open, MappingChoice choice) {
        var rows = open.first(ROWS);
        var header = open.header().with(rows);
        var chosen = choice.of(header);
        var mapping =
                chosen == null ? new ColumnMapping(MappingChoice.guesses(header), Map.of(), false, false) : chosen;
        var moments = new Moments(open.isDate1904());
        var columns = new ArrayList<Column>();
        for (var named : header.columns().stream().limit(MOST_COLUMNS).toList()) {
            columns.add(new Column(
                    named.letter(),
                    named.heading(),
                    named.key(),
                    named.occurrence(),
                    open.isHidden(named.column()),
                    examples(rows, named.column(), moments),
                    mapping.target(named.key(), named.occurrence())
                            .map(Target::name)
                            .orElse(null)));
        }
        return new WorkbookPreview(
                open.file().sheets().stream().map(WorkbookPreview::choice).toList(),
                open.name(),
                header.row(),
                columns,
                mapping);
    }

    private static Choice choice(Sheet sheet) {
        return new Choice(sheet.name(), sheet.hidden());
    }

    private static String examples(List<SheetRow> rows, int column, Moments moments) {
        return rows.stream()
                .filter(row -> !row.hidden())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() == column)
                .map(cell -> shown(cell, moments))
                .filter(example -> !example.isEmpty())
                .distinct()
                .limit(EXAMPLES)
                .collect(Collectors.joining(" · "));
    }

    private static String shown(SheetCell cell, Moments moments) {
        var text = cell.isTime() ? moments.shown(cell).replace('T', ' ') : EnteredText.of(cell.raw());
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
    }
}
