package org.flightclearance.paper.report;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet is printed: on landscape A4, all columns on one page, with its headings on each page. */
final class PrintedSheet {

    /** In inches. */
    private static final float MARGIN = 0.4f;

    private PrintedSheet() {}

    /**
     * @param header row with the headings, from 0
     * @param names number of columns that name the row
     */
    static void set(Worksheet sheet, int header, int names) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        // As many pages as the rows need
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.repeatRows(header);
        sheet.repeatCols(0, names - 1);
    }
}
