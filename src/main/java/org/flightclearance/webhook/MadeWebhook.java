package org.flightclearance.webhook;

import org.flightclearance.webhook.receiver.SigningSecret;

/** A webhook with a secret that has just been made, and is shown only this once. */
public record MadeWebhook(Webhook webhook, SigningSecret secret) {}
