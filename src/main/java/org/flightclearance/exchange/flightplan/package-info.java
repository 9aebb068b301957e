/** Flight plan messages of ICAO Doc 4444 (PANS-ATM), read into a filing and written from one. */
@NullMarked
package org.flightclearance.exchange.flightplan;

import org.jspecify.annotations.NullMarked;
