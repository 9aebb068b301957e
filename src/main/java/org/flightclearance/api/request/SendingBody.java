package org.flightclearance.api.request;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Channel;
import org.flightclearance.request.Sending;

/**
 * The body of a call that sends requests.
 *
 * @param requests references, if one letter or programme sends several requests
 */
public record SendingBody(
        @Nullable List<@Nullable String> requests,
        @Nullable Instant sentAt,
        @Nullable Channel channel,
        @Nullable String authority,
        @Nullable String outgoingReference,
        @Nullable Instant acknowledgedAt) {

    public Sending sending() {
        return new Sending(sentAt, channel, authority, outgoingReference, acknowledgedAt);
    }
}
