package org.flightclearance.web;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Channel;
import org.flightclearance.request.Sending;

/** The fields of a sending, by their pointers. */
final class SendingFields {

    private static final String UNDER = "/sent";

    private SendingFields() {}

    static String at() {
        return UNDER + "/at";
    }

    static String channel() {
        return UNDER + "/channel";
    }

    static String authority() {
        return UNDER + "/authority";
    }

    static String outgoingReference() {
        return UNDER + "/outgoing_reference";
    }

    static String acknowledgedAt() {
        return UNDER + "/acknowledged_at";
    }

    /** Whether anything says that it was sent; an authority alone is what the form proposes. */
    static boolean isUsed(Typed typed) {
        return Stream.of(at(), channel(), outgoingReference(), acknowledgedAt()).anyMatch(typed::isTicked);
    }

    static void fill(Filled form, @Nullable Sending sent) {
        if (sent != null) {
            form.put(at(), sent.at());
            form.put(channel(), sent.channel());
            form.put(authority(), sent.authority());
            form.put(outgoingReference(), sent.outgoingReference());
            form.put(acknowledgedAt(), sent.acknowledgedAt());
        }
    }

    static Sending read(Typed typed, @Nullable Sending known) {
        return new Sending(
                typed.instant(at(), known == null ? null : known.at()),
                typed.choice(channel(), Channel.class),
                typed.text(authority()),
                typed.text(outgoingReference()),
                typed.instant(acknowledgedAt(), known == null ? null : known.acknowledgedAt()));
    }
}
