/** Use of the database: one connection per call, time limits, and the answer when the database is unavailable. */
@NullMarked
package org.flightclearance.database;

import org.jspecify.annotations.NullMarked;
