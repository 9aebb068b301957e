/** Finds requests: filters, orders, pages. */
@NullMarked
package org.flightclearance.request.search;

import org.jspecify.annotations.NullMarked;
