/** H2 in a file: an acknowledged write survives a power cut. See decision 18. */
@NullMarked
package org.flightclearance.database.h2;

import org.jspecify.annotations.NullMarked;
