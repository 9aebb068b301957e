/** Refusals, with a fault for each wrong field. */
@NullMarked
package org.flightclearance.refusal;

import org.jspecify.annotations.NullMarked;
