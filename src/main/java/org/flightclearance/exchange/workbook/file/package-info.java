/** Workbooks in Office Open XML (.xlsx), read sheet by sheet and row by row: their cells, formats, merges, what is hidden. */
@NullMarked
package org.flightclearance.exchange.workbook.file;

import org.jspecify.annotations.NullMarked;
