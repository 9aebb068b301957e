package org.flightclearance.paper.report;

import java.util.ArrayList;
import java.util.List;

import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.Flow;
import org.flightclearance.report.OpenAge;

/**
 * A figure that is in no total: requests carried over, notifications, flights under permits, requests never sent, the
 * balance.
 *
 * @param group message key of the group that it belongs to
 * @param sign its sign in the balance; empty outside the balance
 * @param words message key of its name
 * @param row the row that, with the column, selects its requests
 */
public record FigureOutsideTotal(String group, String sign, String words, long count, String row, Column column) {

    private static final List<Column> ENDINGS =
            List.of(Column.SENT, Column.APPROVED, Column.DENIED, Column.UNANSWERED, Column.WITHDRAWN, Column.PENDING);

    public static List<FigureOutsideTotal> of(DenialReport report) {
        var figures = new ArrayList<FigureOutsideTotal>();
        for (var column : ENDINGS) {
            figures.add(new FigureOutsideTotal(
                    "report.carried_over",
                    "",
                    column == Column.SENT ? "report.carried_over_all" : "column." + column.wireName(),
                    report.carriedOver().count(column),
                    DenialReports.CARRIED_OVER,
                    column));
        }
        for (var flow : Flow.values()) {
            figures.add(new FigureOutsideTotal(
                    "report.balance",
                    sign(flow),
                    words(flow),
                    report.balance().count(flow),
                    DenialReports.BALANCE + flow.wireName(),
                    Column.SENT));
        }
        var notifications = report.notifications();
        figures.add(notified("report.notified", notifications.sent(), Column.SENT));
        figures.add(notified("report.blocked", notifications.blocked(), Column.DENIED));
        figures.add(notified("report.taken_back", notifications.withdrawn(), Column.WITHDRAWN));
        if (report.isRecorded(Column.FLOWN)) {
            figures.add(notified("column.flown", notifications.flown(), Column.FLOWN));
            figures.add(notified("column.impeded", notifications.impeded(), Column.IMPEDED));
            figures.add(notified("column.not_flown_by_us", notifications.notFlownByUs(), Column.NOT_FLOWN_BY_US));
            figures.add(notified("column.unconfirmed", notifications.unconfirmed(), Column.UNCONFIRMED));
        }
        var permits = report.permits();
        figures.add(permitted("report.under_permit", permits.underPermit(), Column.SENT));
        if (report.isRecorded(Column.FLOWN)) {
            figures.add(permitted("report.flown_under_permit", permits.flown(), Column.FLOWN));
        }
        figures.add(permitted("report.blocked", permits.blocked(), Column.DENIED));
        figures.add(new FigureOutsideTotal(
                "report.open_age",
                "",
                "report.open_over",
                OpenAge.of(report).overFourWeeks(),
                DenialReports.OPEN_OVER_4_WEEKS,
                Column.PENDING));
        figures.add(new FigureOutsideTotal(
                "report.unsent",
                "",
                "report.never_sent",
                report.filedNeverSent(),
                DenialReports.FILED_NEVER_SENT,
                Column.SENT));
        return List.copyOf(figures);
    }

    private static FigureOutsideTotal notified(String words, long count, Column column) {
        return new FigureOutsideTotal("report.notifications", "", words, count, DenialReports.NOTIFICATIONS, column);
    }

    private static FigureOutsideTotal permitted(String words, long count, Column column) {
        return new FigureOutsideTotal("report.permits", "", words, count, DenialReports.PERMITS, column);
    }

    private static String sign(Flow flow) {
        return switch (flow) {
            case OPENING -> "";
            case SENT -> "+";
            case APPROVED, DENIED, UNANSWERED, WITHDRAWN -> "−";
            case CLOSING -> "=";
        };
    }

    private static String words(Flow flow) {
        return switch (flow) {
            case OPENING -> "report.opening";
            case SENT -> "report.balance_sent";
            case CLOSING -> "report.closing";
            case APPROVED, DENIED, UNANSWERED, WITHDRAWN -> "column." + flow.wireName();
        };
    }
}
