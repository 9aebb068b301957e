/** A user's own data: drafts of forms and named lists of requests. */
@NullMarked
package org.flightclearance.personal;

import org.jspecify.annotations.NullMarked;
