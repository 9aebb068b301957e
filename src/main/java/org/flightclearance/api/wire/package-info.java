/** JSON and query values: their names, and strict reading that reports all faults at once. */
@NullMarked
package org.flightclearance.api.wire;

import org.jspecify.annotations.NullMarked;
