/** What the host state decided: yes or no, for what reason, and leg by leg. Values and what they must contain. */
@NullMarked
package org.flightclearance.request.outcome;

import org.jspecify.annotations.NullMarked;
