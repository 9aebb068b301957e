package org.flightclearance.paper.report;

import java.util.Locale;

import org.flightclearance.report.DenialReport;

/** The file types of a report. */
public enum ReportFile {
    CSV("text/csv", "text/csv;charset=UTF-8"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf", "application/pdf");

    private final String mediaType;
    private final String contentType;

    ReportFile(String mediaType, String contentType) {
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    /** The media type for the header Accept. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type for the header Content-Type. */
    public String contentType() {
        return contentType;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name under which the file is saved. */
    public String name(DenialReport report) {
        return "denials-%s-%s-%s.%s"
                .formatted(
                        report.mission().code(),
                        report.period().from(),
                        report.period().to(),
                        ending());
    }
}
