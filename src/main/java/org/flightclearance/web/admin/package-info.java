/** The pages of accounts, keys, aerodromes and the journal. */
@NullMarked
package org.flightclearance.web.admin;

import org.jspecify.annotations.NullMarked;
