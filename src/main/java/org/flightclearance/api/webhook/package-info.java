/** Webhooks and their deliveries, for scripts. */
@NullMarked
package org.flightclearance.api.webhook;

import org.jspecify.annotations.NullMarked;
