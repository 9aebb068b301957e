/** Values that are stored in one column although they are several. */
@NullMarked
package org.flightclearance.database.column;

import org.jspecify.annotations.NullMarked;
