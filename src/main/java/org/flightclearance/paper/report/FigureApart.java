package org.flightclearance.paper.report;

import java.util.List;

import org.flightclearance.report.DenialReport;

/**
 * A figure that is in no total: notifications, what was never sent, the balance.
 *
 * @param group the key of what it belongs to
 * @param words the key of what it is called
 */
record FigureApart(String group, String words, long count) {

    static List<FigureApart> of(DenialReport report) {
        var notifications = report.notifications();
        var balance = report.balance();
        return List.of(
                new FigureApart("report.notifications", "report.notified", notifications.sent()),
                new FigureApart("report.notifications", "report.blocked", notifications.blocked()),
                new FigureApart("report.notifications", "report.taken_back", notifications.withdrawn()),
                new FigureApart("report.apart", "report.never_sent", report.filedNeverSent()),
                new FigureApart("report.balance", "report.opening", balance.opening()),
                new FigureApart("report.balance", "report.balance_sent", balance.sent()),
                new FigureApart("report.balance", "column.approved", balance.approved()),
                new FigureApart("report.balance", "column.denied", balance.denied()),
                new FigureApart("report.balance", "column.unanswered", balance.unanswered()),
                new FigureApart("report.balance", "column.withdrawn", balance.withdrawn()),
                new FigureApart("report.balance", "report.closing", balance.closing()));
    }
}
