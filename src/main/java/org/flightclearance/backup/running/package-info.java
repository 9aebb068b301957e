/** How a process on the same machine asks the running tracker for a backup. */
@NullMarked
package org.flightclearance.backup.running;

import org.jspecify.annotations.NullMarked;
