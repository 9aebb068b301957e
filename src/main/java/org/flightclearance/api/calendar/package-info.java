/** The calendar feeds of an account. */
@NullMarked
package org.flightclearance.api.calendar;

import org.jspecify.annotations.NullMarked;
