/** The figures: periods, the denial report, and the requests behind every number. */
@NullMarked
package org.flightclearance.report;

import org.jspecify.annotations.NullMarked;
