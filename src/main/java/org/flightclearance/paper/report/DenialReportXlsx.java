package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;

import org.flightclearance.language.Wording;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportedRequest;

/**
 * A report as a workbook: its figures, and the requests behind them, with numbers, days and instants (in UTC) as such.
 *
 * @param requests everything sent in the period, also what was only notified
 */
public record DenialReportXlsx(DenialReport report, List<ReportedRequest> requests, Wording wording) {

    public void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Flight Clearance Tracker", null);
        book.properties().setTitle(ReportHeading.of(report, wording).finding());
        new FiguresSheet(book.newWorksheet(wording.text("file.figures")), report, wording).write();
        new RequestsSheet(report, wording).write(book, requests);
        book.finish();
    }
}
