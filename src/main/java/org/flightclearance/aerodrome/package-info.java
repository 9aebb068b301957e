/** Where flights begin and end: the table of aerodromes, kept by administrators. */
@NullMarked
package org.flightclearance.aerodrome;

import org.jspecify.annotations.NullMarked;
