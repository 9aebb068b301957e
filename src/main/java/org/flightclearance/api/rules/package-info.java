/** Missions, notice rules, holidays and restrictions, as JSON. */
@NullMarked
package org.flightclearance.api.rules;

import org.jspecify.annotations.NullMarked;
