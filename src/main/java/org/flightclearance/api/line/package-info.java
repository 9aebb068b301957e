/** Transfer of bodies and answers, for the API and the pages: a slow client never holds a worker thread. */
@NullMarked
package org.flightclearance.api.line;

import org.jspecify.annotations.NullMarked;
