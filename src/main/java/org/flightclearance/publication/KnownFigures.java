package org.flightclearance.publication;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.ReportSelection;

/**
 * What an earlier report has figures of. What its definition did not have, or what nobody could record then, is in no
 * published figure, so it is not compared.
 *
 * @param flights whether it counts what became of notifications and of flights under permits
 * @param legs whether it counts legs
 */
record KnownFigures(List<String> breakdowns, List<String> columns, boolean flights, boolean legs) {

    /** @param report as the document of a publication has it */
    static KnownFigures of(JsonNode report) {
        return new KnownFigures(
                names(report.path("by")),
                names(report.path("total")),
                report.at("/notifications/flown").isNumber(),
                report.path("legs").isObject());
    }

    /** Of a report that was published by the present definition. */
    static KnownFigures of(ReportSelection report) {
        return new KnownFigures(
                Stream.of(Breakdown.values()).map(Breakdown::wireName).toList(),
                Stream.of(Column.values())
                        .filter(column -> isRecorded(column, report))
                        .map(Column::wireName)
                        .toList(),
                isRecorded(Column.FLOWN, report),
                isRecorded(Column.APPROVED_IN_PART, report));
    }

    private static boolean isRecorded(Column column, ReportSelection report) {
        return column.isRecorded(report.mission(), report.asOf());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .map(field -> field.getKey())
                .toList();
    }
}
