/** How everything that is stored moves from an embedded database to PostgreSQL. */
@NullMarked
package org.flightclearance.operate.move;

import org.jspecify.annotations.NullMarked;
