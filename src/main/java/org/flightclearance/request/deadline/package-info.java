/** Deadlines that pass: each is an event, once. */
@NullMarked
package org.flightclearance.request.deadline;

import org.jspecify.annotations.NullMarked;
