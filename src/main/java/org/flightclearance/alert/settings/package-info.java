/** What each person wants to be told by mail, of which missions, and when. */
@NullMarked
package org.flightclearance.alert.settings;

import org.jspecify.annotations.NullMarked;
