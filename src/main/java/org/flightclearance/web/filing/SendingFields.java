package org.flightclearance.web.filing;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Channel;
import org.flightclearance.request.Sending;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/** The fields of a sending, by their pointers. */
public final class SendingFields {

    private static final String UNDER = "/sent";

    private SendingFields() {}

    static String at() {
        return UNDER + "/at";
    }

    static String channel() {
        return UNDER + "/channel";
    }

    public static String authority() {
        return UNDER + "/authority";
    }

    static String outgoingReference() {
        return UNDER + "/outgoing_reference";
    }

    public static String acknowledgedAt() {
        return UNDER + "/acknowledged_at";
    }

    /** Whether anything says that it was sent; an authority alone is what the form proposes. */
    public static boolean isUsed(PostedFields typed) {
        return Stream.of(at(), channel(), outgoingReference(), acknowledgedAt()).anyMatch(typed::isTicked);
    }

    public static void fill(PrefilledFields form, @Nullable Sending sent) {
        if (sent != null) {
            form.put(at(), sent.at());
            form.put(channel(), sent.channel());
            form.put(authority(), sent.authority());
            form.put(outgoingReference(), sent.outgoingReference());
            form.put(acknowledgedAt(), sent.acknowledgedAt());
        }
    }

    public static Sending read(PostedFields typed, @Nullable Sending known) {
        return new Sending(
                typed.instant(at(), known == null ? null : known.at()),
                typed.choice(channel(), Channel.class),
                typed.text(authority()),
                typed.text(outgoingReference()),
                typed.instant(acknowledgedAt(), known == null ? null : known.acknowledgedAt()));
    }
}
