package org.flightclearance.paper.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.language.Wording;
import org.flightclearance.report.DenialReport;

/** Makes the files of a report, each completely in memory. */
public final class ReportFiles {

    private ReportFiles() {}

    /** @param flavour flavour of CSV; ignored for other file types */
    public static byte[] file(ReportFile kind, DenialReport report, CsvFlavour flavour, Wording wording) {
        return switch (kind) {
            case CSV -> text(new DenialReportCsv(report, flavour, wording)::write);
            case XLSX -> workbook(new DenialReportXlsx(report, report.requests(), wording)::write);
            case PDF -> DenialReportPdf.print(report, wording);
        };
    }

    /** The requests behind a figure as CSV. */
    public static byte[] requests(RequestsCsv csv) {
        return text(csv::write);
    }

    /** The requests behind a figure as a workbook. */
    public static byte[] requests(RequestsXlsx workbook) {
        return workbook(workbook::write);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] workbook(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] text(Consumer<StringWriter> writing) {
        var text = new StringWriter();
        writing.accept(text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
