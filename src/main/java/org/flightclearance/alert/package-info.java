/** Alerts: what one person is told by mail, once, and what became of it. */
@NullMarked
package org.flightclearance.alert;

import org.jspecify.annotations.NullMarked;
