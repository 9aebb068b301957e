/** Moves of many requests in one step: all or none. */
@NullMarked
package org.flightclearance.request.bulk;

import org.jspecify.annotations.NullMarked;
