/** The page on which an administrator confirms that the tracker is in use here. */
@NullMarked
package org.flightclearance.web.installation;

import org.jspecify.annotations.NullMarked;
