/**
 * Letters sent and received: one letter or flight programme that sends or answers many requests, and the files
 * themselves.
 */
@NullMarked
package org.flightclearance.letter;

import org.jspecify.annotations.NullMarked;
