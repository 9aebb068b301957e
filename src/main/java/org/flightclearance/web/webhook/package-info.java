/** Webhooks and their deliveries, for people. */
@NullMarked
package org.flightclearance.web.webhook;

import org.jspecify.annotations.NullMarked;
