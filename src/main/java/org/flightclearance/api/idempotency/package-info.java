/** Once: a call that is sent again under its Idempotency-Key is not carried out again. */
@NullMarked
package org.flightclearance.api.idempotency;

import org.jspecify.annotations.NullMarked;
