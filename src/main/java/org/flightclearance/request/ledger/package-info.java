/** Enters whole ledgers, entry by entry, and compares them with what is recorded. */
@NullMarked
package org.flightclearance.request.ledger;

import org.jspecify.annotations.NullMarked;
