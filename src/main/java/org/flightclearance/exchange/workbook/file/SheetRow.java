package org.flightclearance.exchange.workbook.file;

import java.util.List;

/**
 * A row of a sheet that is not blank.
 *
 * @param number as the sheet shows it, from 1
 * @param cells the cells that are not empty, from left to right
 */
public record SheetRow(int number, boolean hidden, List<SheetCell> cells) {}
