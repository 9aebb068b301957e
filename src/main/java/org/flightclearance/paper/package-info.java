/** What leaves the house on paper and as files: the report, its charts, and the papers for the host. */
@NullMarked
package org.flightclearance.paper;

import org.jspecify.annotations.NullMarked;
