/** The report as files: CSV, XLSX, PDF, JSON, and the words that they share with the page. */
@NullMarked
package org.flightclearance.paper.report;

import org.jspecify.annotations.NullMarked;
