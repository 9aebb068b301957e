/** The report as CSV, XLSX, PDF and JSON, and the texts that these share with the page. */
@NullMarked
package org.flightclearance.paper.report;

import org.jspecify.annotations.NullMarked;
