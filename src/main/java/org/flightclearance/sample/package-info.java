/** A synthetic MINUSMA for trying out the tracker. Its totals equal the published figures. */
@NullMarked
package org.flightclearance.sample;

import org.jspecify.annotations.NullMarked;
