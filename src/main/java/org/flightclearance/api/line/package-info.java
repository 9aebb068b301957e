/** How bodies come in and answers go out, at both doors: no slow client holds a thread that works for others. */
@NullMarked
package org.flightclearance.api.line;

import org.jspecify.annotations.NullMarked;
