/** Paper out and in: one letter or programme that sends or answers many requests, and the letters themselves. */
@NullMarked
package org.flightclearance.letter;

import org.jspecify.annotations.NullMarked;
