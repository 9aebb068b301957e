/** Why not: what is refused, with a fault for each field that is wrong. */
@NullMarked
package org.flightclearance.refusal;

import org.jspecify.annotations.NullMarked;
