/** The database of an installation, as it is opened without the application. */
@NullMarked
package org.flightclearance.operate.data;

import org.jspecify.annotations.NullMarked;
