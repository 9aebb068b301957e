package org.flightclearance.paper.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.report.Column;
import org.flightclearance.report.Comparison;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportSentence;
import org.flightclearance.time.ZoneData;

/**
 * The heading above the figures of a report.
 *
 * @param finding the headline
 * @param sentence the finding as a sentence to quote
 * @param basis the date that puts a request into the period
 * @param note that the mission is a sample; null if it is not
 * @param recordsBegin when records begin; null unless the as-of instant is before that
 * @param notRecorded what could not be recorded yet at the instant of the report, as sentences
 * @param differences the differences from the previous period and from the year before, as sentences
 */
public record ReportHeading(
        String finding,
        String sentence,
        String days,
        String basis,
        String zone,
        String asOf,
        int definition,
        @Nullable String note,
        @Nullable String recordsBegin,
        List<String> notRecorded,
        List<String> differences) {

    public static ReportHeading of(DenialReport report, Wording wording) {
        var period = report.period();
        return new ReportHeading(
                wording.say(finding(report)),
                wording.say(ReportSentence.of(report)),
                wording.text("report.days", period.from(), period.to()),
                wording.text("report.basis." + report.basis().name().toLowerCase(Locale.ROOT)),
                wording.text("report.zone", period.zone().getId(), ZoneData.edition()),
                wording.instant(report.asOf()),
                DenialReport.DEFINITION,
                report.mission().isSynthetic() ? wording.text("sample.note") : null,
                recordsBegin(report, wording).orElse(null),
                notRecorded(report, wording),
                differences(report, wording));
    }

    private static Optional<String> recordsBegin(DenialReport report, Wording wording) {
        return report.recordsBegin().map(begin -> wording.text("report.records_begin", begin));
    }

    private static List<String> notRecorded(DenialReport report, Wording wording) {
        return Stream.of(
                        report.flightsRecordedSince()
                                .map(since -> wording.text("report.flights_recorded_since", since)),
                        report.legsRecordedSince().map(since -> wording.text("report.legs_recorded_since", since)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What a file says beside its figures: that the mission is a sample, when its records begin, what could not be recorded
     * yet; null: nothing.
     */
    static @Nullable String notes(DenialReport report, Wording wording) {
        var notes = Stream.of(
                        report.mission().isSynthetic() ? Stream.of(wording.text("sample.note")) : Stream.<String>of(),
                        recordsBegin(report, wording).stream(),
                        notRecorded(report, wording).stream())
                .flatMap(some -> some)
                .toList();
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    private static Sentence finding(DenialReport report) {
        var total = report.total();
        var rate = total.deniedOrUnansweredRate();
        return rate == null
                ? Sentence.of("report.finding_nothing", report.mission().code())
                : Sentence.of(
                        "report.finding", rate, total.count(Column.DENIED_OR_UNANSWERED), total.count(Column.SENT));
    }

    /** The change in the rate of denied or unanswered requests; empty if there is nothing to compare with. */
    private static List<String> differences(DenialReport report, Wording wording) {
        return Stream.of(
                        difference("report.than_previous", report.withPrevious(), wording),
                        difference("report.than_year_before", report.withYearBefore(), wording))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> difference(String key, Comparison comparison, Wording wording) {
        var points = comparison.points(Column.DENIED_OR_UNANSWERED);
        if (points == null) {
            return Optional.empty();
        }
        var how = List.of("report.points_fewer", "report.points_same", "report.points_more")
                .get(1 + points.signum());
        return Optional.of(wording.text(
                key,
                Sentence.of(how, points.abs()),
                PeriodWords.named(comparison.before().period(), wording)));
    }
}
