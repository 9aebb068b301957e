/** What {@code bin/tracker} understands: one class for each command. Only {@code run} starts the application. */
@NullMarked
package org.flightclearance.operate;

import org.jspecify.annotations.NullMarked;
