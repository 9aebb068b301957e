/** Idempotent calls: a call repeated with the same Idempotency-Key is not carried out again. */
@NullMarked
package org.flightclearance.api.idempotency;

import org.jspecify.annotations.NullMarked;
