/** The figures: periods, the denial report, and the requests behind every figure. */
@NullMarked
package org.flightclearance.report;

import org.jspecify.annotations.NullMarked;
