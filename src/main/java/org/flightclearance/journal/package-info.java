/** Audit trail of shared data, such as missions, accounts and holidays: who changed it, and the values before. */
@NullMarked
package org.flightclearance.journal;

import org.jspecify.annotations.NullMarked;
