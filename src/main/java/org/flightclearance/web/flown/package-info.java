/** What happened after the approval: the forms of the gate and of the flight, and the confirmation of a day. */
@NullMarked
package org.flightclearance.web.flown;

import org.jspecify.annotations.NullMarked;
