/** Cells of a file: their texts, days and times as different programs write them, and what a column contains. */
@NullMarked
package org.flightclearance.exchange.cell;

import org.jspecify.annotations.NullMarked;
