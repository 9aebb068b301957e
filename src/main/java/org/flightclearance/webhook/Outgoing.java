package org.flightclearance.webhook;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.webhook.receiver.Message;
import org.flightclearance.webhook.receiver.Trouble;

/**
 * What is to be sent now.
 *
 * @param delivery its id
 * @param message null: it cannot be sent
 * @param trouble why not; null: it can
 */
record Outgoing(UUID delivery, @Nullable Message message, @Nullable Trouble trouble) {}
