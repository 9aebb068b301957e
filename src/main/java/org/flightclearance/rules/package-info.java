/** What the host state wants, changed: rules, calendar and restrictions, with what a change does to open requests. */
@NullMarked
package org.flightclearance.rules;

import org.jspecify.annotations.NullMarked;
