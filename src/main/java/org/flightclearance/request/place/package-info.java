/** Where a mission flies: the places of its latest flights, and positions that lie far from all that it knows. */
@NullMarked
package org.flightclearance.request.place;

import org.jspecify.annotations.NullMarked;
