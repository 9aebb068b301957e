/** Where and when not: no-fly zones, suspensions, and the legs that they touch. */
@NullMarked
package org.flightclearance.restriction;

import org.jspecify.annotations.NullMarked;
