/** What the user is told by mail, what was sent to whom, and the news behind the bell. */
@NullMarked
package org.flightclearance.web.alert;

import org.jspecify.annotations.NullMarked;
