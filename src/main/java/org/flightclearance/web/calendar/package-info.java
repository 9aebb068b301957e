/** Calendar feeds: the file that calendar programs fetch, and the pages by which people make and revoke feeds. */
@NullMarked
package org.flightclearance.web.calendar;

import org.jspecify.annotations.NullMarked;
