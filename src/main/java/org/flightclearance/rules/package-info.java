/**
 * Changes of rules, calendar and restrictions. Each change can be tried first, and reports its effect on open requests.
 */
@NullMarked
package org.flightclearance.rules;

import org.jspecify.annotations.NullMarked;
