/** What the tracker does under load and while its database fails. */
@NullMarked
package org.flightclearance.resilience;

import org.jspecify.annotations.NullMarked;
