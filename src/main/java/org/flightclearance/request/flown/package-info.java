/** How the gate and the flight of a request are recorded: what a report of them must contain, and the moves. */
@NullMarked
package org.flightclearance.request.flown;

import org.jspecify.annotations.NullMarked;
