/** Whether this node can take more calls. */
@NullMarked
package org.flightclearance.load;

import org.jspecify.annotations.NullMarked;
