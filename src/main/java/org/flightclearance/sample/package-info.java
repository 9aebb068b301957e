/** A synthetic MINUSMA that adds up to the published figures, for trying the product. */
@NullMarked
package org.flightclearance.sample;

import org.jspecify.annotations.NullMarked;
