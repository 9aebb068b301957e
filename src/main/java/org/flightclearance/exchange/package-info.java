/** Ledgers in files: one list of columns for both directions, and how the rows of a file become requests. */
@NullMarked
package org.flightclearance.exchange;

import org.jspecify.annotations.NullMarked;
