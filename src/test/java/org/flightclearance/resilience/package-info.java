/** Tests of the tracker under load and with a failing database. */
@NullMarked
package org.flightclearance.resilience;

import org.jspecify.annotations.NullMarked;
