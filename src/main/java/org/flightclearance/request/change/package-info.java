/** Applies changes of rules, calendar and restrictions to open requests. */
@NullMarked
package org.flightclearance.request.change;

import org.jspecify.annotations.NullMarked;
