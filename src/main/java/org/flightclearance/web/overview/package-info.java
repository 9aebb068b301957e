/** The overview: a mission on one screen, for those who answer for its flights. */
@NullMarked
package org.flightclearance.web.overview;

import org.jspecify.annotations.NullMarked;
