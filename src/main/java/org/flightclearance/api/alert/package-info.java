/** Alerts: what the caller wants to be told, and what was sent to whom. */
@NullMarked
package org.flightclearance.api.alert;

import org.jspecify.annotations.NullMarked;
