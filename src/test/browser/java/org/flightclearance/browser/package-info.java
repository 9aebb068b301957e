/** Typical days of users, in a real Chromium, against the packaged application. */
@NullMarked
package org.flightclearance.browser;

import org.jspecify.annotations.NullMarked;
