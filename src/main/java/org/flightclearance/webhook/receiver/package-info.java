/** The other side of a webhook: which addresses may be called, how a call is signed, and what came back. */
@NullMarked
package org.flightclearance.webhook.receiver;

import org.jspecify.annotations.NullMarked;
