/** Calendar feeds: deadlines, send-by times and departures of a mission, for calendar programs to subscribe to. */
@NullMarked
package org.flightclearance.calendar;

import org.jspecify.annotations.NullMarked;
