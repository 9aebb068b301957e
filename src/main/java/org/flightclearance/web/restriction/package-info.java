/** The pages of no-fly zones and other restrictions. */
@NullMarked
package org.flightclearance.web.restriction;

import org.jspecify.annotations.NullMarked;
