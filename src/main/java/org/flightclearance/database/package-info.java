/** How the application treats its database: one connection a call, time limits, and what it says when there is none. */
@NullMarked
package org.flightclearance.database;

import org.jspecify.annotations.NullMarked;
