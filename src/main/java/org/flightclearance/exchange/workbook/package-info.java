/** Workbooks as people keep them: which of their columns goes where, kept for each mission, and how their cells are read. */
@NullMarked
package org.flightclearance.exchange.workbook;

import org.jspecify.annotations.NullMarked;
