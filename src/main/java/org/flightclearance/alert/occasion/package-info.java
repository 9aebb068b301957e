/**
 * What there is to tell, whoever wants to know it: planned from the facts as the events report them, once each, and never
 * in the transaction of a move.
 */
@NullMarked
package org.flightclearance.alert.occasion;

import org.jspecify.annotations.NullMarked;
