/** What HTTP requires of every page: error pages, security and cache headers, limits. */
@NullMarked
package org.flightclearance.web.protocol;

import org.jspecify.annotations.NullMarked;
