/** What is flown: values only, in the words of ICAO Doc 4444. */
@NullMarked
package org.flightclearance.flight;

import org.jspecify.annotations.NullMarked;
