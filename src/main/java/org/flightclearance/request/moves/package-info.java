/** The moves of a request, each in one transaction with its history and its event. */
@NullMarked
package org.flightclearance.request.moves;

import org.jspecify.annotations.NullMarked;
