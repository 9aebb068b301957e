/** What somebody keeps for themselves: what they have typed and not yet filed, and the lists that they look at often. */
@NullMarked
package org.flightclearance.personal;

import org.jspecify.annotations.NullMarked;
