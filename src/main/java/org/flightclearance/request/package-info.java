/** The core: a flight request, its moves, how it ends, and the history of what was recorded. */
@NullMarked
package org.flightclearance.request;

import org.jspecify.annotations.NullMarked;
