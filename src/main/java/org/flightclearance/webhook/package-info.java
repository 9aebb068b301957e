/** Webhooks: events are sent to the addresses of those who asked for them, each in the order of the stream. */
@NullMarked
package org.flightclearance.webhook;

import org.jspecify.annotations.NullMarked;
