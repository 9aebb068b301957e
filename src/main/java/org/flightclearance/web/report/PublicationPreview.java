package org.flightclearance.web.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.report.ReportHeading;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.report.ReportedRequest;
import org.flightclearance.request.Status;

/**
 * A report before it is published.
 *
 * @param report address of the report, where another period can be chosen
 * @param seen the figures that the page shows; if they differ when the form is posted, they have to be looked at again
 * @param open how many requests have no recorded answer, and how many are still pending, in words
 * @param newestAnswer when the newest recorded answer was received, in words
 */
public record PublicationPreview(
        ReportHeading heading,
        String first,
        String last,
        String report,
        String seen,
        String open,
        String newestAnswer) {

    static PublicationPreview of(DenialReport report, Wording wording) {
        var period = report.period();
        return new PublicationPreview(
                ReportHeading.of(report, wording),
                wording.day(period.from()),
                wording.day(period.to()),
                "/reports/denials?mission=%s&from=%s&to=%s&basis=%s"
                        .formatted(
                                report.mission().code(), period.from(), period.to(), ReportQuery.wire(report.basis())),
                seen(report),
                wording.text("publication.unanswered", report.total().count(Column.UNANSWERED)) + " "
                        + wording.text("publication.pending", report.total().count(Column.PENDING)),
                newestAnswer(report)
                        .map(at -> wording.text("publication.newest_answer", at))
                        .orElse(wording.text("publication.no_answer")));
    }

    /** The figures of the total. */
    static String seen(DenialReport report) {
        return PeriodOutcomes.COLUMNS.stream()
                .map(column -> String.valueOf(report.total().count(column)))
                .collect(Collectors.joining("-"));
    }

    private static Optional<Instant> newestAnswer(DenialReport report) {
        return report.requests().stream()
                .flatMap(request -> answers(request, report.asOf()))
                .max(Comparator.naturalOrder());
    }

    private static Stream<Instant> answers(ReportedRequest request, Instant asOf) {
        var status = request.statusAt(asOf);
        var decided = status == Status.APPROVED || status == Status.DENIED;
        return Stream.of(
                        decided ? Optional.ofNullable(request.derived().endsAt()) : Optional.<Instant>empty(),
                        Optional.ofNullable(request.derived().lateAnswerAt()))
                .flatMap(Optional::stream);
    }
}
