/** Where flights begin and end: the table of aerodromes that an administrator keeps. */
@NullMarked
package org.flightclearance.aerodrome;

import org.jspecify.annotations.NullMarked;
