/** Gives requests their references. */
@NullMarked
package org.flightclearance.request.reference;

import org.jspecify.annotations.NullMarked;
