package org.flightclearance.paper.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.report.Balance;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Figures;
import org.flightclearance.report.Notifications;
import org.flightclearance.report.ReportSentence;

/** A denial report as JSON. */
public record DenialReportJson(
        String mission,
        Period period,
        Basis basis,
        Instant asOf,
        int definition,
        FiguresView total,
        Map<String, List<FiguresView>> by,
        Notifications notifications,
        int filedNeverSent,
        Balance balance,
        Map<String, String> sentence,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String note) {

    public static DenialReportJson of(DenialReport report, Wording wording) {
        var by = new LinkedHashMap<String, List<FiguresView>>();
        for (var breakdown : Breakdown.values()) {
            by.put(
                    breakdown.wireName(),
                    report.byBreakdown().getOrDefault(breakdown, List.of()).stream()
                            .map(row -> FiguresView.of(row.key(), row.figures()))
                            .toList());
        }
        var sentence = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            sentence.put(language.code(), Wording.in(language).say(ReportSentence.of(report)));
        }
        return new DenialReportJson(
                report.mission().code(),
                new Period(
                        report.period().from(),
                        report.period().to(),
                        report.period().zone().getId()),
                report.basis(),
                report.asOf(),
                DenialReport.DEFINITION,
                FiguresView.of(null, report.total()),
                by,
                report.notifications(),
                report.filedNeverSent(),
                report.balance(),
                sentence,
                report.mission().isSynthetic() ? wording.text("sample.note") : null);
    }

    /** @param to last day, inclusive */
    public record Period(LocalDate from, LocalDate to, String timeZone) {}

    /** One row of figures, under the names of the columns. */
    public record FiguresView(
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String key,
            @JsonAnyGetter Map<String, @Nullable Object> figures) {

        static FiguresView of(@Nullable String key, Figures figures) {
            var named = new LinkedHashMap<String, @Nullable Object>();
            for (var column : Column.values()) {
                named.put(column.wireName(), figures.count(column));
                if (column == Column.DENIED_OR_UNANSWERED) {
                    named.put("denied_rate", figures.deniedRate());
                    named.put("denied_or_unanswered_rate", figures.deniedOrUnansweredRate());
                }
            }
            named.put("distinct_flights", figures.distinctFlights());
            named.put("median_answer_hours", figures.medianAnswerHours());
            return new FiguresView(key, named);
        }
    }
}
