/** Exports of requests as CSV and XLSX, and the template for new ones. */
@NullMarked
package org.flightclearance.exchange.export;

import org.jspecify.annotations.NullMarked;
