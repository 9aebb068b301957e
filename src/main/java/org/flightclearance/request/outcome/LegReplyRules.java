package org.flightclearance.request.outcome;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/** What an answer must say of the legs that it names. */
public final class LegReplyRules {

    /** Characters of the reason in the host's words, and of the conditions. */
    public static final int LONGEST_WORDS = 1_000;

    private final Faults faults;
    private final String pointer;
    private final int legs;
    private final Set<Integer> named = new HashSet<>();

    /**
     * @param pointer of the answer; empty if it is the whole body
     * @param legs how many legs the request has
     */
    public LegReplyRules(Faults faults, String pointer, int legs) {
        this.faults = faults;
        this.pointer = pointer;
        this.legs = legs;
    }

    /** @param outcome that the answer states for the request */
    public void check(List<@Nullable LegReply> given, @Nullable Outcome outcome) {
        if (given.isEmpty()) {
            faults.add(pointer + "/legs", "fault.required");
        }
        for (int i = 0; i < given.size(); i++) {
            var leg = given.get(i);
            if (leg == null) {
                faults.add(pointer + "/legs/" + i, "fault.required");
            } else {
                check(pointer + "/legs/" + i, leg, outcome == Outcome.DENIED);
            }
        }
        var together = LegReplies.outcome(given);
        if (together != null && outcome != together) {
            faults.add(pointer + "/outcome", "fault.outcome_of_legs", together);
        }
    }

    /** @param alone whether no leg is approved, so that the reasons of the legs are those of the request */
    private void check(String at, LegReply leg, boolean alone) {
        faults.required(at + "/leg", leg.leg());
        faults.between(at + "/leg", leg.leg(), 1, legs);
        if (leg.leg() != null && !named.add(leg.leg())) {
            faults.add(at + "/leg", "fault.twice", leg.leg());
        }
        faults.required(at + "/outcome", leg.outcome());
        faults.notLonger(at + "/reason_stated", leg.reasonStated(), LONGEST_WORDS);
        faults.notLonger(at + "/conditions", leg.conditions(), LONGEST_WORDS);
        if (leg.outcome() == Outcome.APPROVED) {
            none(at + "/reason", leg.reason(), "fault.reason_of_approval");
            none(at + "/reason_stated", leg.reasonStated(), "fault.reason_of_approval");
        } else if (leg.denies()) {
            none(at + "/conditions", leg.conditions(), "fault.conditions_of_denial");
            if (alone && leg.reason() == null) {
                faults.add(at + "/reason", "fault.reason_wanted");
            }
        }
    }

    private void none(String at, @Nullable Object value, String key) {
        if (value != null) {
            faults.add(at, key);
        }
    }
}
