/** What follows for open requests from a change of rules, calendar or restrictions. */
@NullMarked
package org.flightclearance.request.change;

import org.jspecify.annotations.NullMarked;
