/** The charts of a report, drawn as SVG. */
@NullMarked
package org.flightclearance.paper.chart;

import org.jspecify.annotations.NullMarked;
