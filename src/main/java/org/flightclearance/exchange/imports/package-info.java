/** Imports: a trial run or a real one, its result, and the runs that a page follows. */
@NullMarked
package org.flightclearance.exchange.imports;

import org.jspecify.annotations.NullMarked;
