/** How values are read from the wire and named on it: strictly, with every fault at once. */
@NullMarked
package org.flightclearance.api.wire;

import org.jspecify.annotations.NullMarked;
