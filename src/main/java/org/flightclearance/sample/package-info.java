/** A synthetic MINUSMA whose totals equal the published figures, for trying out the product. */
@NullMarked
package org.flightclearance.sample;

import org.jspecify.annotations.NullMarked;
