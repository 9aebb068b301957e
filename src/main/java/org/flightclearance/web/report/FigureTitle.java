package org.flightclearance.web.report;

import java.util.List;
import java.util.Objects;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.RowWords;
import org.flightclearance.report.Column;
import org.flightclearance.report.LegRow;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;

/** The figure above the list of its requests, as a sentence. */
final class FigureTitle {

    private FigureTitle() {}

    /**
     * Such as “205 requests: denied, sector East, drone (UAV)”, or “4 requests with 6 legs: denied, GAGO”.
     *
     * @param requests all that the figure counts
     */
    static String of(
            Column column,
            List<String> rows,
            List<ReportedRequest> requests,
            ReportSelection selection,
            Wording wording) {
        var legs = rows.size() == 1 ? LegRow.named(rows.get(0)) : null;
        return legs != null && legs.isPresent()
                ? ofLegs(legs.get(), requests, selection, wording)
                : wording.text(
                        "figure.title",
                        requests.size(),
                        wording.word(column),
                        RowWords.named(rows, selection.mission(), wording),
                        rows.size());
    }

    private static String ofLegs(
            LegRow legs, List<ReportedRequest> requests, ReportSelection selection, Wording wording) {
        var counted =
                switch (legs.counted()) {
                    case ASKED -> wording.text("report.legs_asked");
                    case APPROVED -> wording.word(Column.APPROVED);
                    case DENIED -> wording.word(Column.DENIED);
                    case UNANSWERED -> wording.word(Column.UNANSWERED);
                };
        return wording.text(
                "figure.title_of_legs",
                requests.size(),
                legs.count(requests, selection.asOf()),
                counted,
                Objects.requireNonNullElse(legs.place(), wording.text("report.legs_all")));
    }
}
