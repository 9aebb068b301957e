/** Backups of the embedded database, made while it works. */
@NullMarked
package org.flightclearance.backup;

import org.jspecify.annotations.NullMarked;
