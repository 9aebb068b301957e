package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;

import org.flightclearance.exchange.CsvFlavour;
import org.flightclearance.language.Wording;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;

/**
 * The requests behind a figure as a workbook, with the same sheet as in the workbook of the report.
 *
 * @param report the report that the figure belongs to
 */
public record RequestsXlsx(ReportSelection report, List<ReportedRequest> requests, Wording wording) {

    /** The name under which the file is saved. */
    public String name() {
        return new RequestsCsv(report, requests, CsvFlavour.PLAIN, wording)
                .name()
                .replaceFirst("csv$", "xlsx");
    }

    void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Flight Clearance Tracker", null);
        new RequestsSheet(report, wording).write(book, requests);
        book.finish();
    }
}
