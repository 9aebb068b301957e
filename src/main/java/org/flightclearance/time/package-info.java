/** The clock. Resources and pages read the time once per call and pass it on as a value. */
@NullMarked
package org.flightclearance.time;

import org.jspecify.annotations.NullMarked;
