/** Files in and out: the columns once for both directions, import with dry run, export. */
@NullMarked
package org.flightclearance.exchange;

import org.jspecify.annotations.NullMarked;
