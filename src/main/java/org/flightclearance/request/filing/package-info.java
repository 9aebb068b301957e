/** Filing: one request or many in one transaction, and the forecast of a deadline before anything is filed. */
@NullMarked
package org.flightclearance.request.filing;

import org.jspecify.annotations.NullMarked;
