/** Moves of many selected requests in one step. */
@NullMarked
package org.flightclearance.web.bulk;

import org.jspecify.annotations.NullMarked;
