/** Standing permits of the host state: which flights need no answer because a permit covers them, and why others do. */
@NullMarked
package org.flightclearance.permit;

import org.jspecify.annotations.NullMarked;
