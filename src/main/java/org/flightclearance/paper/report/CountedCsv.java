package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.CsvFlavour;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.report.Counted;
import org.flightclearance.report.ReportPeriod;

/**
 * The requests behind a figure as CSV, one line each.
 *
 * @param asOf the report's instant, UTC
 */
public record CountedCsv(Mission mission, List<Counted> requests, Instant asOf, CsvFlavour flavour, Wording wording) {

    /** The name under which the file is saved. */
    public String name(ReportPeriod period) {
        return "denials-%s-%s-%s-requests.csv".formatted(mission.code(), period.from(), period.to());
    }

    public void write(Writer out) {
        var note = mission.isSynthetic() ? wording.text("sample.note") : null;
        try (var csv = DenialReportCsv.opened(out, flavour)) {
            csv.writeRecord(
                    Stream.concat(Stream.of(CountedColumn.values()).map(CountedColumn::wireName), Stream.of("note"))
                            .toList());
            for (var request : requests) {
                csv.writeRecord(Stream.concat(
                                Stream.of(CountedColumn.values()).map(column -> cell(column.of(request, asOf))),
                                Stream.of(cell(note)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cell(@Nullable Object value) {
        return flavour.cell(value, mission.timeZone());
    }
}
