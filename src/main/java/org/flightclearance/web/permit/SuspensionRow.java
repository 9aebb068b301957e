package org.flightclearance.web.permit;

import java.time.temporal.ChronoUnit;
import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.SuspensionProfile;

/**
 * A suspension of a permit in words.
 *
 * @param address of the form that changes it
 * @param period from when until when, the last day included
 */
public record SuspensionRow(String address, String period, String why, boolean struck, String recorded) {

    static List<SuspensionRow> of(Permit permit, Wording wording) {
        return permit.suspensions().stream()
                .map(one -> of(permit, one, wording))
                .toList();
    }

    private static SuspensionRow of(Permit permit, SuspensionProfile.Recorded one, Wording wording) {
        return new SuspensionRow(
                "/permits/" + permit.id() + "/suspensions/" + one.id(),
                wording.say(one.period().said(permit.timeZone())),
                String.valueOf(one.suspension().why()),
                Boolean.TRUE.equals(one.suspension().struck()),
                wording.text(
                        "restrictions.recorded_by",
                        one.recordedAt().truncatedTo(ChronoUnit.MINUTES),
                        one.recordedBy()));
    }
}
