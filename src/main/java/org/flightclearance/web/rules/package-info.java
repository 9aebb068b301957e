/** The pages of missions, notice rules and holidays. */
@NullMarked
package org.flightclearance.web.rules;

import org.jspecify.annotations.NullMarked;
