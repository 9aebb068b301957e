package org.flightclearance.paper.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.report.Balance;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.CrossTabulation;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Figures;
import org.flightclearance.report.LegFigures;
import org.flightclearance.report.OpenAge;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.report.ReportSentence;
import org.flightclearance.time.ZoneData;

/** A denial report as JSON. */
public record DenialReportJson(
        String mission,
        Period period,
        Basis basis,
        Instant asOf,
        int definition,
        FiguresView total,
        Map<String, List<FiguresView>> by,
        NotificationsView notifications,
        PermitsView permits,
        int filedNeverSent,
        Balance balance,
        FiguresView carriedOver,
        @Nullable LegsView legs,
        OpenAgeView openAge,
        List<OutcomesView> outcomes,
        OutcomesView yearBefore,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) CrossView cross,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Instant recordsBeginAt,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Instant flightsRecordedSince,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Instant legsRecordedSince,
        Map<String, String> sentence,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String note) {

    public static DenialReportJson of(DenialReport report, Wording wording) {
        return of(report, null, wording);
    }

    /** @param cross the same requests split by two breakdowns; null if not asked for */
    public static DenialReportJson of(DenialReport report, @Nullable CrossTabulation cross, Wording wording) {
        var by = new LinkedHashMap<String, List<FiguresView>>();
        for (var breakdown : Breakdown.values()) {
            by.put(
                    breakdown.wireName(),
                    report.byBreakdown().getOrDefault(breakdown, List.of()).stream()
                            .map(row -> FiguresView.of(row.key(), row.figures(), report))
                            .toList());
        }
        var sentence = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            sentence.put(language.code(), Wording.in(language).say(ReportSentence.of(report)));
        }
        return new DenialReportJson(
                report.mission().code(),
                Period.of(report.period()),
                report.basis(),
                report.asOf(),
                DenialReport.DEFINITION,
                FiguresView.of(null, report.total(), report),
                by,
                NotificationsView.of(report),
                PermitsView.of(report),
                report.filedNeverSent(),
                report.balance(),
                FiguresView.of(null, report.carriedOver(), report),
                LegFigures.of(report).map(LegsView::of).orElse(null),
                OpenAgeView.of(OpenAge.of(report)),
                report.outcomes().stream().map(OutcomesView::of).toList(),
                OutcomesView.of(report.yearBefore()),
                cross == null ? null : CrossView.of(cross, report),
                report.recordsBegin().orElse(null),
                report.flightsRecordedSince().orElse(null),
                report.legsRecordedSince().orElse(null),
                sentence,
                report.mission().isSynthetic() ? wording.text("sample.note") : null);
    }

    /**
     * @param to last day, inclusive
     * @param timeZoneData edition of the time zone database by which the days were counted; null: not said
     */
    public record Period(
            LocalDate from,
            LocalDate to,
            String timeZone,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String timeZoneData) {

        static Period of(ReportPeriod period) {
            return new Period(period.from(), period.to(), period.zone().getId(), ZoneData.edition());
        }
    }

    /** The outcomes of a period, as of the report's instant. */
    public record OutcomesView(LocalDate from, LocalDate to, @JsonAnyGetter Map<String, @Nullable Object> figures) {

        static OutcomesView of(PeriodOutcomes outcomes) {
            var named = new LinkedHashMap<String, @Nullable Object>();
            for (var column : PeriodOutcomes.COLUMNS) {
                named.put(column.wireName(), outcomes.count(column));
            }
            named.put("denied_rate", outcomes.rate(Column.DENIED));
            named.put("denied_or_unanswered_rate", outcomes.rate(Column.DENIED_OR_UNANSWERED));
            return new OutcomesView(outcomes.period().from(), outcomes.period().to(), named);
        }
    }

    /** The requests split by two breakdowns. */
    public record CrossView(List<String> by, List<CrossRowView> rows) {

        static CrossView of(CrossTabulation cross, DenialReport report) {
            return new CrossView(
                    List.of(cross.by().wireName(), cross.within().wireName()),
                    cross.rows().stream()
                            .map(row -> new CrossRowView(
                                    row.key(),
                                    row.keyWithin(),
                                    FiguresView.of(null, row.figures(), report).figures()))
                            .toList());
        }
    }

    /** One pair of keys with its figures. */
    public record CrossRowView(String key, String keyWithin, @JsonAnyGetter Map<String, @Nullable Object> figures) {}

    /** One row of figures by column name. */
    public record FiguresView(
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String key,
            @JsonAnyGetter Map<String, @Nullable Object> figures) {

        static FiguresView of(@Nullable String key, Figures figures, DenialReport report) {
            var named = new LinkedHashMap<String, @Nullable Object>();
            for (var column : Column.values()) {
                named.put(column.wireName(), report.count(figures, column));
                if (column == Column.DENIED_OR_UNANSWERED) {
                    named.put("denied_rate", figures.deniedRate());
                    named.put("denied_or_unanswered_rate", figures.deniedOrUnansweredRate());
                }
            }
            named.put("distinct_flights", figures.distinctFlights());
            named.put("median_answer_hours", figures.medianAnswerHours());
            named.put("p90_answer_hours", figures.p90AnswerHours());
            return new FiguresView(key, named);
        }
    }

    /** Null where what became of flights could not be recorded at the instant of the report. */
    public record NotificationsView(
            int sent,
            int blocked,
            int withdrawn,
            @Nullable Integer flown,
            @Nullable Integer impeded,
            @Nullable Integer notFlownByUs,
            @Nullable Integer unconfirmed) {

        static NotificationsView of(DenialReport report) {
            var counts = report.notifications();
            boolean recorded = report.isRecorded(Column.FLOWN);
            return new NotificationsView(
                    counts.sent(),
                    counts.blocked(),
                    counts.withdrawn(),
                    recorded ? (Integer) counts.flown() : null,
                    recorded ? (Integer) counts.impeded() : null,
                    recorded ? (Integer) counts.notFlownByUs() : null,
                    recorded ? (Integer) counts.unconfirmed() : null);
        }
    }

    /** @param flown null where what became of flights could not be recorded at the instant of the report */
    public record PermitsView(int underPermit, @Nullable Integer flown, int blocked) {

        static PermitsView of(DenialReport report) {
            var counts = report.permits();
            return new PermitsView(
                    counts.underPermit(),
                    report.isRecorded(Column.FLOWN) ? (Integer) counts.flown() : null,
                    counts.blocked());
        }
    }

    /** Legs, in no total of requests. */
    public record LegsView(@JsonUnwrapped LegFigures.Counts total, List<PlaceView> byPlace) {

        static LegsView of(LegFigures legs) {
            return new LegsView(
                    legs.total(),
                    legs.byPlace().entrySet().stream()
                            .map(row -> new PlaceView(row.getKey(), row.getValue()))
                            .toList());
        }
    }

    /** The legs that begin or end at a place. */
    public record PlaceView(String key, @JsonUnwrapped LegFigures.Counts counts) {}

    /** How long the pending requests have been open. */
    public record OpenAgeView(@JsonProperty("over_4_weeks") int overFourWeeks, @Nullable BigDecimal medianDays) {

        static OpenAgeView of(OpenAge age) {
            return new OpenAgeView(age.overFourWeeks(), age.medianDays());
        }
    }
}
