/** Who changed what is kept for everybody, missions, accounts, holidays and the like, and what it said before. */
@NullMarked
package org.flightclearance.journal;

import org.jspecify.annotations.NullMarked;
