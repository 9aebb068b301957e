/** Maps on pages: a picture in the page or behind an address of its own, with the same in words. */
@NullMarked
package org.flightclearance.web.map;

import org.jspecify.annotations.NullMarked;
