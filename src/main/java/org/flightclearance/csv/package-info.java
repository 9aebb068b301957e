/** How files of comma-separated values are read: their encoding, their separator, and what makes them unreadable. */
@NullMarked
package org.flightclearance.csv;

import org.jspecify.annotations.NullMarked;
