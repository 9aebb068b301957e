package org.flightclearance.request.check;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.outcome.LegReplyRules;
import org.flightclearance.time.RecordableTime;

/** Checks an answer, and collects every fault under the pointer of its field. */
public final class ReplyRules {

    /** Characters of an instant with nine decimals of a second. */
    private static final int LONGEST_INSTANT = 30;

    private final FilingRules common;
    private final Faults faults;

    public ReplyRules(Mission mission, Instant now, Faults faults) {
        this(mission, now, faults, RecordedNames.NONE);
    }

    /** @param recorded what is recorded of the request, and therefore not checked against today's lists */
    public ReplyRules(Mission mission, Instant now, Faults faults, RecordedNames recorded) {
        this.common = new FilingRules(mission, now, faults, "", recorded);
        this.faults = faults;
    }

    /**
     * @param pointer pointer of the reply; empty if it is the whole body
     * @param legs how many legs the request has
     */
    public void check(String pointer, Reply reply, @Nullable Instant sentAt, int legs) {
        check(pointer, reply, sentAt, legs, null);
    }

    /** @param before the same reply as it is recorded; null: it is new. What it does not change is not refused for it */
    void check(String pointer, Reply reply, @Nullable Instant sentAt, int legs, @Nullable Reply before) {
        if (reply.legs() == null) {
            faults.required(pointer + "/outcome", reply.outcome());
        } else {
            new LegReplyRules(faults, pointer, legs).check(reply.legs(), reply.outcome());
        }
        faults.required(pointer + "/received_at", reply.receivedAt());
        common.notFuture(pointer + "/received_at", reply.receivedAt());
        faults.notBefore(pointer + "/received_at", reply.receivedAt(), sentAt, "fault.answered_before_sent");
        common.authority(pointer + "/authority", reply.authority());
        if (reply.denies() && reply.reason() == null && reply.legs() == null) {
            faults.add(pointer + "/reason", "fault.reason_wanted");
        }
        for (var field : ReplyField.values()) {
            field.check(faults, pointer, reply);
            if (field.isMisplacedIn(reply)
                    // It was meant for another request of the same letter, and would be lost there
                    && (before == null
                            || !field.isMisplacedIn(before)
                            || !Objects.equals(field.of(reply), field.of(before)))) {
                faults.add(pointer + field.pointer(), "fault.reason_of_approval");
            }
        }
        validity(pointer + "/valid_from", reply.validFrom());
        validity(pointer + "/valid_to", reply.validTo());
        var from = reply.validFrom();
        var to = reply.validTo();
        // In ISO 8601, two dates sort as text, and so do two instants of one length. Nothing else is compared
        if (from != null && to != null && from.length() == to.length() && to.compareTo(from) < 0) {
            faults.add(pointer + "/valid_to", "fault.valid_order", from);
        }
    }

    private void validity(String pointer, @Nullable String text) {
        if (text != null && RecordableTime.day(text).isEmpty() && !isInstant(text)) {
            faults.add(pointer, "fault.date_or_instant", text);
        }
    }

    private static boolean isInstant(String text) {
        return text.length() <= LONGEST_INSTANT && RecordableTime.instant(text).isPresent();
    }
}
