package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;

import org.flightclearance.language.Wording;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportedRequest;

/**
 * A report as a workbook: one sheet with its figures and one with the requests behind them. Numbers, days and instants
 * (in UTC) have cells of their type.
 *
 * @param requests all requests sent in the period, including notifications
 */
public record DenialReportXlsx(DenialReport report, List<ReportedRequest> requests, Wording wording) {

    public void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Flight Clearance Tracker", null);
        book.properties().setTitle(ReportHeading.of(report, wording).finding());
        new FiguresSheet(book.newWorksheet(wording.text("file.figures")), report, wording).write();
        new RequestsSheet(report.selection(), null, wording).write(book, requests);
        book.finish();
    }
}
