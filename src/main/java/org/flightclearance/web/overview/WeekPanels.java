package org.flightclearance.web.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.mission.Mission;
import org.flightclearance.paper.chart.Chart;
import org.flightclearance.paper.chart.ChartSetting;
import org.flightclearance.paper.chart.RateChart;
import org.flightclearance.paper.chart.Shading;
import org.flightclearance.report.AnswerTime;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.RecentWeeks;
import org.flightclearance.report.WeeklyReports;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.web.report.ReportAddress;
import org.flightclearance.web.report.ReportPeriods;
import org.flightclearance.web.report.ReportTable;
import org.flightclearance.web.report.ReportTable.Figure;
import org.flightclearance.web.report.ReportTable.Line;

/** Reads how the requests of twelve weeks ended, under which restrictions, and how long the authorities took. */
@ApplicationScoped
class WeekPanels {

    private final WeeklyReports reports;
    private final Restrictions restrictions;

    WeekPanels(WeeklyReports reports, Restrictions restrictions) {
        this.reports = reports;
        this.restrictions = restrictions;
    }

    /**
     * Twelve weeks.
     *
     * @param resting whether nothing was sent in the last twelve weeks, so that these are earlier ones
     * @param days first and last day, in words
     * @param lines the figures of the chart, a row for each week
     * @param restrictions those that are shaded in the chart
     * @param report address of the denial report of these weeks
     */
    public record Weeks(
            boolean resting,
            String days,
            Chart chart,
            List<String> columns,
            List<Line> lines,
            List<InForce> restrictions,
            List<Answers> answers,
            String report) {}

    /** A restriction that was in force in some of the weeks. */
    public record InForce(String address, String kind, String name, String when) {}

    /**
     * How long an authority takes to answer.
     *
     * @param median in words; a dash if there is no answer
     */
    public record Answers(String authority, Figure sent, Figure answered, String median, String p90) {}

    Weeks read(Mission mission, Instant now, Wording wording) {
        var recent = reports.recent(mission, now);
        var period = recent.period();
        var shaded = restrictions.inForce(mission, period.start(), period.end());
        var setting = new ChartSetting(ReportTable.links(mission, Basis.SENT, now), null);
        return new Weeks(
                !period.end().isAfter(now),
                wording.text("report.days", period.from(), period.to()),
                RateChart.weeks(
                        recent.weeks(),
                        recent.total(),
                        setting,
                        shaded.stream().map(Shading::of).toList(),
                        wording),
                ReportTable.columns(wording),
                recent.weeks().stream()
                        .map(week -> ReportPeriods.of(mission, week, Basis.SENT, now, wording))
                        .toList(),
                shaded.stream()
                        .map(restriction -> inForce(restriction, mission, wording))
                        .toList(),
                answers(recent, mission, now, wording),
                "/reports/denials?" + ReportAddress.of(mission, period, Basis.SENT, now));
    }

    private static InForce inForce(Restriction restriction, Mission mission, Wording wording) {
        return new InForce(
                "/restrictions/" + restriction.id(),
                wording.word(restriction.kind()),
                restriction.name(),
                wording.say(restriction.validity().said(mission.timeZone())));
    }

    private static List<Answers> answers(RecentWeeks recent, Mission mission, Instant now, Wording wording) {
        var question = ReportAddress.of(mission, recent.period(), Basis.SENT, now);
        return recent.answerTimes().stream()
                .map(time -> new Answers(
                        time.authority().equals(Breakdown.NONE)
                                ? wording.text("report.row.none")
                                : wording.name(AuthorityNames.named(mission, time.authority())),
                        sent(time, question, wording),
                        new Figure(
                                wording.text("number", time.answers()),
                                "/reports/denials?" + question + "#by-" + Breakdown.AUTHORITY.wireName()),
                        hours(time.medianHours(), wording),
                        hours(time.p90Hours(), wording)))
                .toList();
    }

    private static Figure sent(AnswerTime time, String question, Wording wording) {
        var row = Breakdown.AUTHORITY.wireName() + ":" + time.authority();
        return new Figure(wording.text("number", time.sent()), ReportTable.behind(question, List.of(row), Column.SENT));
    }

    private static String hours(@Nullable BigDecimal hours, Wording wording) {
        return hours == null ? "–" : wording.text("report.hours", hours);
    }
}
