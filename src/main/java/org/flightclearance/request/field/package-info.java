/** The fields of a request as tables: the kind of each value, its limits, how it is read and written. */
@NullMarked
package org.flightclearance.request.field;

import org.jspecify.annotations.NullMarked;
