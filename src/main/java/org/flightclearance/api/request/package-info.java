/** Requests and their moves, as JSON and as files. */
@NullMarked
package org.flightclearance.api.request;

import org.jspecify.annotations.NullMarked;
