/** What happened, as a stream of events: written with each move, numbered after the commit, read in that order. */
@NullMarked
package org.flightclearance.event;

import org.jspecify.annotations.NullMarked;
