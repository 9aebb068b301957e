/** Where and when a mission may not fly: no-fly zones, suspensions, and the legs that they affect. */
@NullMarked
package org.flightclearance.restriction;

import org.jspecify.annotations.NullMarked;
