/** What is doubtful about a request: stored all the same, or refused until somebody confirms it. */
@NullMarked
package org.flightclearance.request.warning;

import org.jspecify.annotations.NullMarked;
