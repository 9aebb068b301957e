package org.flightclearance.web.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Punctuation;
import org.flightclearance.language.Wording;
import org.flightclearance.report.Column;
import org.flightclearance.report.ReportedRequest;

/**
 * The columns of the list behind a figure that differ between its requests. A column that would repeat one word is left
 * out: the title or a line above the table says it.
 *
 * @param answered whether a request of this page was answered
 * @param letter whether a request of this page has a letter, unless the page has the whole list, and all are the same
 */
public record FigureColumns(boolean sector, boolean answered, boolean reason, boolean letter, boolean state) {

    /** Columns of the report that name a status. */
    private static final Set<Column> STATUSES =
            Set.of(Column.APPROVED, Column.DENIED, Column.UNANSWERED, Column.PENDING, Column.WITHDRAWN);

    /** @param lines those of this page */
    static FigureColumns of(List<ReportedRequest> requests, List<FigurePage.Line> lines, Instant asOf) {
        return new FigureColumns(
                differ(requests, ReportedRequest::sector),
                lines.stream().anyMatch(line -> !line.answered().isEmpty()),
                differ(requests, request -> request.denialReason(asOf)),
                lines.size() < requests.size()
                        ? lines.stream().anyMatch(line -> !line.letter().isEmpty())
                        : differ(lines, FigurePage.Line::letter),
                differ(requests, request -> request.statusAt(asOf)));
    }

    /** What the columns that are left out would say, unless the figure says it itself. */
    String same(List<String> rows, Column counted, List<FigurePage.Line> lines, Wording wording) {
        if (lines.isEmpty()) {
            return "";
        }
        var any = lines.get(0);
        var parts = Stream.of(
                        sector || isNamed(rows, "sector:") ? "" : said("column.sector", any.sector(), wording),
                        reason || isNamed(rows, "reason:") ? "" : said("field.reason", any.reason(), wording),
                        letter ? "" : said("figure.letter", any.letter(), wording),
                        state || STATUSES.contains(counted)
                                ? ""
                                : said("column.state", any.tag().words(), wording))
                .filter(part -> !part.isEmpty());
        var said = Punctuation.listed(parts, wording);
        return said.isEmpty() ? "" : wording.text("figure.same", lines.size(), said);
    }

    private static String said(String label, String value, Wording wording) {
        return value.isEmpty() ? "" : wording.text("figure.same_value", wording.text(label), value);
    }

    private static boolean isNamed(List<String> rows, String breakdown) {
        return rows.stream().anyMatch(row -> row.startsWith(breakdown));
    }

    private static <T> boolean differ(List<T> all, Function<T, @Nullable Object> value) {
        return all.stream()
                        .map(one -> String.valueOf(value.apply(one)))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }
}
