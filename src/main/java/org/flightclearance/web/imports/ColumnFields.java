package org.flightclearance.web.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.workbook.ColumnMapping;
import org.flightclearance.exchange.workbook.MappingService;
import org.flightclearance.exchange.workbook.Target;
import org.flightclearance.exchange.workbook.WorkbookPreview;
import org.flightclearance.language.Wording;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Choices.Choice;

/** The fields of the form that says where the columns of a sheet go. */
final class ColumnFields {

    static final String SHEET = "/sheet";
    static final String HEADER_ROW = "/header_row";
    private static final String COLUMNS = "/columns/";
    private static final String FIXED = "/fixed/";
    private static final String LEGS = "/joins_legs";
    private static final String UTC = "/utc";
    private static final String YES = "yes";

    private ColumnFields() {}

    static String pointer(WorkbookPreview.Column column) {
        return COLUMNS + column.letter();
    }

    /** The fields of a form that shows the mapping of a preview. */
    static Map<String, List<String>> of(WorkbookPreview preview, @Nullable String mappingName) {
        var fields = new HashMap<String, List<String>>();
        fields.put(SHEET, List.of(preview.sheet()));
        fields.put(HEADER_ROW, List.of(String.valueOf(preview.headerRow())));
        for (var column : preview.columns()) {
            fields.put(pointer(column), column.target() == null ? List.of() : List.of(column.target()));
        }
        preview.mapping().fixed().forEach((name, value) -> fields.put(FIXED + name, List.of(value)));
        fields.put(LEGS, preview.mapping().joinsLegs() ? List.of(YES) : List.of());
        fields.put(UTC, preview.mapping().utc() ? List.of(YES) : List.of());
        fields.put(MappingService.NAME, mappingName == null ? List.of() : List.of(mappingName));
        return fields;
    }

    /** The mapping that was posted. Adds a fault for each column that goes where another one goes. */
    static ColumnMapping mapping(PostedFields posted, WorkbookPreview preview) {
        var columns = new ArrayList<ColumnMapping.Column>();
        var seen = new LinkedHashMap<String, String>();
        for (var column : preview.columns()) {
            var name = posted.text(pointer(column));
            var target = name == null || Target.named(name).isEmpty() ? null : name;
            columns.add(new ColumnMapping.Column(column.key(), column.occurrence(), target));
            var other = target == null ? null : seen.putIfAbsent(target, column.letter());
            if (other != null) {
                posted.fault(pointer(column), "import.column_twice", column.letter(), other);
            }
        }
        if (seen.isEmpty()) {
            posted.fault(pointer(preview.columns().get(0)), "fault.workbook_no_columns");
        }
        var fixed = new HashMap<String, String>();
        for (var column : ColumnMapping.FIXABLE) {
            var value = posted.text(FIXED + column.wireName());
            if (value != null) {
                fixed.put(column.wireName(), value);
            }
        }
        return new ColumnMapping(columns, fixed, posted.isTicked(LEGS), posted.isTicked(UTC));
    }

    /** All places where a column may go, in the order of the ledger. */
    static List<Choice> targets(Wording wording) {
        return Target.ALL.stream()
                .map(target -> new Choice(target.name(), words(target, wording)))
                .toList();
    }

    private static String words(Target target, Wording wording) {
        var name = wording.text(target.column()
                .label()
                .orElse("import.target_" + target.column().wireName()));
        return target.day() ? wording.text("import.target_day", name) : name;
    }
}
