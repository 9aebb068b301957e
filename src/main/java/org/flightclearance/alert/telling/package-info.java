/** What an alert says, by the facts as they are when it is sent. */
@NullMarked
package org.flightclearance.alert.telling;

import org.jspecify.annotations.NullMarked;
