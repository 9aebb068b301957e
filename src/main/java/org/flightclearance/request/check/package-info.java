/** The checks of a filing, an answer, an amendment and a correction: faults, doubts, and conflicts with restrictions. */
@NullMarked
package org.flightclearance.request.check;

import org.jspecify.annotations.NullMarked;
