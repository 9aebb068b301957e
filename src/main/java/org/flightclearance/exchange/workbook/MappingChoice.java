package org.flightclearance.exchange.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * By what the headings of a sheet are understood.
 *
 * @param mapping null: by their own words
 * @param schedule without a mapping: whether the sheet is a flight schedule as missions write them, whose other columns
 *     are left out, and whose rows are legs; otherwise an unknown heading is an error
 */
public record MappingChoice(@Nullable ColumnMapping mapping, boolean schedule) {

    /** The headings alone. */
    public static final MappingChoice HEADINGS = new MappingChoice(null, false);

    /** A flight schedule. */
    public static final MappingChoice SCHEDULE = new MappingChoice(null, true);

    /** The name of the flight schedule among the mappings of a mission. */
    public static final String SCHEDULE_NAME = "flight_schedule";

    public static MappingChoice of(ColumnMapping mapping) {
        return new MappingChoice(mapping, false);
    }

    /** The mapping for a sheet; null: every heading must be known. */
    @Nullable
    ColumnMapping of(SheetHeader header) {
        return schedule ? new ColumnMapping(guesses(header), Map.of(), true, false) : mapping;
    }

    /** The columns by the words of their headings. Of two that go to the same place, the first does. */
    static List<ColumnMapping.Column> guesses(SheetHeader header) {
        var columns = new ArrayList<ColumnMapping.Column>();
        var seen = new HashSet<Target>();
        for (var named : header.columns()) {
            var target = named.guess().filter(seen::add).map(Target::name).orElse(null);
            columns.add(new ColumnMapping.Column(named.key(), named.occurrence(), target));
        }
        return columns;
    }
}
