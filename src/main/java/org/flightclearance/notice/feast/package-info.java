/** Proposals of holidays for a year: feasts of the host states whose days can be computed. Never facts. */
@NullMarked
package org.flightclearance.notice.feast;

import org.jspecify.annotations.NullMarked;
