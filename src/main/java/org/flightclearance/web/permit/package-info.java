/** The pages of standing permits. */
@NullMarked
package org.flightclearance.web.permit;

import org.jspecify.annotations.NullMarked;
