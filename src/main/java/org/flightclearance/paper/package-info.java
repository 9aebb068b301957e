/** Files for print and office programs: the report, its charts, and the papers for the host. */
@NullMarked
package org.flightclearance.paper;

import org.jspecify.annotations.NullMarked;
