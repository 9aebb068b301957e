/** The stream of events, with long polling. */
@NullMarked
package org.flightclearance.api.event;

import org.jspecify.annotations.NullMarked;
