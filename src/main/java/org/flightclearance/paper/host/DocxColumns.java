package org.flightclearance.paper.host;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * The columns of a table as wide as in the PDF. Office programs keep to them only if the layout is fixed, and the grid of
 * the table and every cell have the widths.
 */
final class DocxColumns {

    private DocxColumns() {}

    /** @param width of the whole table, in twentieths of a point */
    static void set(XWPFTable table, List<HostPaper.Heading> columns, long width) {
        var widths = widths(columns, width);
        table.setWidth(String.valueOf(width));
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var made = table.getCTTbl();
        var grid = made.getTblGrid() == null ? made.addNewTblGrid() : made.getTblGrid();
        for (int column = 0; column < widths.size(); column++) {
            var one = column < grid.sizeOfGridColArray() ? grid.getGridColArray(column) : grid.addNewGridCol();
            one.setW(BigInteger.valueOf(widths.get(column)));
            for (var row : table.getRows()) {
                row.getCell(column).setWidth(String.valueOf(widths.get(column)));
            }
        }
    }

    /** By the shares of the columns; together exactly the width. */
    private static List<Long> widths(List<HostPaper.Heading> columns, long width) {
        long shares = columns.stream().mapToLong(HostPaper.Heading::share).sum();
        var widths = new ArrayList<Long>();
        long before = 0;
        long end = 0;
        for (var column : columns) {
            before += column.share();
            long next = width * before / shares;
            widths.add(next - end);
            end = next;
        }
        return widths;
    }
}
