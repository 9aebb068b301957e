package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;

import org.flightclearance.language.Wording;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;

/**
 * The requests behind a figure as a workbook.
 *
 * @param report the report that the figure belongs to
 * @param letters the host's letters, by the reference of the request
 * @param title the figure in words
 */
public record RequestsXlsx(
        ReportSelection report,
        List<ReportedRequest> requests,
        Map<String, String> letters,
        String title,
        Wording wording) {

    /** The name under which the file is saved. */
    public String name() {
        return "denials-%s-%s-%s-requests.xlsx"
                .formatted(
                        report.mission().code(),
                        report.period().from(),
                        report.period().to());
    }

    public void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Flight Clearance Tracker", null);
        book.properties().setTitle(title);
        new RequestsSheet(report, letters, wording).write(book, requests);
        book.finish();
    }
}
