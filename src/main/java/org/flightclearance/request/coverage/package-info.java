/** The flights under a permit: how many there are, and what a change of the permit does to them. */
@NullMarked
package org.flightclearance.request.coverage;

import org.jspecify.annotations.NullMarked;
