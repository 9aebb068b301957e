/** Who asks whom: missions, their authorities and their sectors. */
@NullMarked
package org.flightclearance.mission;

import org.jspecify.annotations.NullMarked;
