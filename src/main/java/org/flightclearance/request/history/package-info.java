/** The history of a request: one entry for each move, with what changed and the dates before it. */
@NullMarked
package org.flightclearance.request.history;

import org.jspecify.annotations.NullMarked;
