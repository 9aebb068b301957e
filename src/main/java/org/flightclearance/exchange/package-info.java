/** Import and export of files: one list of columns for both directions, trial runs, downloads. */
@NullMarked
package org.flightclearance.exchange;

import org.jspecify.annotations.NullMarked;
