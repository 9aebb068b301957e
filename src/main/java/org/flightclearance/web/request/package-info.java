/** The page of one request, and the moves that are made there. */
@NullMarked
package org.flightclearance.web.request;

import org.jspecify.annotations.NullMarked;
