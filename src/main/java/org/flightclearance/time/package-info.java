/** The clock: now is read at the door and travels inward as a value. */
@NullMarked
package org.flightclearance.time;

import org.jspecify.annotations.NullMarked;
