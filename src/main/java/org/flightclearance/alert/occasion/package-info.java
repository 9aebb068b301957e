/**
 * What there is to tell, for all readers alike: planned from the facts as the events report them, once each, and never
 * in the transaction of a move.
 */
@NullMarked
package org.flightclearance.alert.occasion;

import org.jspecify.annotations.NullMarked;
