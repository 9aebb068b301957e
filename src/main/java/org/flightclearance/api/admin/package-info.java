/** Accounts, keys and aerodromes, as JSON. */
@NullMarked
package org.flightclearance.api.admin;

import org.jspecify.annotations.NullMarked;
