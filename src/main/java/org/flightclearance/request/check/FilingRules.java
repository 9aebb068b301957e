package org.flightclearance.request.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.EnteredText;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingField;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingField;

/** Checks a filing, and collects every fault under the pointer of its field. */
public final class FilingRules {

    /** How far in the future an instant may be, because clocks differ. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Mission mission;
    private final Instant now;
    private final Faults faults;
    private final String under;
    private final RecordedNames recorded;

    public FilingRules(Mission mission, Instant now, Faults faults) {
        this(mission, now, faults, "", RecordedNames.NONE);
    }

    /**
     * @param under pointer of the filing; its sending has pointers of its own
     * @param recorded what is recorded already, so that it is not checked against the current lists
     */
    public FilingRules(Mission mission, Instant now, Faults faults, String under, RecordedNames recorded) {
        this.mission = mission;
        this.now = now;
        this.faults = faults;
        this.under = under;
        this.recorded = recorded;
    }

    public void check(Filing filing, Rulebook rulebook) {
        for (var field : FilingField.values()) {
            field.check(faults, under, filing);
        }
        faults.required(under + "/purpose", filing.purpose());
        if (filing.aircraft() == null) {
            faults.add(under + "/aircraft", "fault.required");
        } else {
            faults.required(under + "/aircraft/class", filing.aircraft().aircraftClass());
        }
        clientReference(filing.clientReference());
        sector(filing.sector());
        new LegRules(faults, under, recorded).check(filing.legs());
        notFuture(under + "/filed_at", filing.filedAt());
        if (filing.repeats() != null && filing.amends() != null) {
            faults.add(under + "/repeats", "fault.repeats_and_amends");
        }
        if (filing.sent() != null) {
            sending("/sent", "/sent/at", filing.sent());
        }
        clearance(filing, rulebook, "/sent/at");
        permit(filing, rulebook);
    }

    /** Checks only what the deadline and the notice depend on. The rest of the filing may still be missing. */
    public void checkTerms(Filing filing, Rulebook rulebook) {
        faults.required(under + "/purpose", filing.purpose());
        faults.required(under + "/legs/0/etd", filing.departure());
        notFuture("/sent/at", filing.sent() == null ? null : filing.sent().at());
        clearance(filing, rulebook, "/sent/at");
    }

    /**
     * Checks that the sending is not before the filing, if both times are given. {@link #check} does not, because a request
     * that was entered here later may have been sent before.
     */
    public void checkSentAfterFiled(Filing filing) {
        var sentAt = filing.sent() == null ? null : filing.sent().at();
        faults.notBefore("/sent/at", sentAt, filing.filedAt(), "fault.sent_before_filed");
    }

    /** Checks the sending of a filed request. It may have been sent before it was entered here. */
    public void checkSending(Filing filing, Sending sent, Rulebook rulebook) {
        sending("", "/sent_at", sent);
        clearance(filing.withSent(sent), rulebook, "/sent_at");
    }

    private void sending(String pointer, String pointerOfAt, Sending sent) {
        faults.required(pointerOfAt, sent.at());
        faults.required(pointer + "/channel", sent.channel());
        notFuture(pointerOfAt, sent.at());
        for (var field : SendingField.values()) {
            field.check(faults, pointer, sent);
        }
        authority(pointer + "/authority", sent.authority());
        acknowledgement(pointer + "/acknowledged_at", sent.acknowledgedAt(), sent.at());
    }

    public void acknowledgement(String pointer, @Nullable Instant acknowledged, @Nullable Instant sent) {
        notFuture(pointer, acknowledged);
        faults.notBefore(pointer, acknowledged, sent, "fault.acknowledged_before_sent");
    }

    /** Checks that the withdrawal is not before the sending or, if the request was not sent, before the filing. */
    public void withdrawal(String pointer, @Nullable Instant at, Filing filing) {
        notFuture(pointer, at);
        var sentAt = filing.sent() == null ? null : filing.sent().at();
        faults.notBefore(pointer, at, sentAt == null ? filing.filedAt() : sentAt, "fault.withdrawn_too_early");
    }

    void authority(String pointer, @Nullable String authority) {
        if (authority != null && !mission.authorities().contains(authority) && !recorded.hasAuthority(authority)) {
            faults.add(pointer, "fault.authority_unknown", authority, mission.authorities());
        }
    }

    public void notFuture(String pointer, @Nullable Instant at) {
        if (at != null && at.isAfter(now.plus(CLOCK_TOLERANCE))) {
            faults.add(pointer, "fault.future", now);
        }
    }

    /** Two references that look the same would be two requests. */
    private void clientReference(@Nullable String reference) {
        if (reference != null && !recorded.hasClientReference(reference)) {
            EnteredText.invisible(reference)
                    .ifPresent(name -> faults.add(under + "/client_reference", "fault.invisible_character", name));
        }
    }

    /** Requests follow the number of their permit, so this also holds for what is recorded. */
    private void permit(Filing filing, Rulebook rulebook) {
        var number = filing.permit();
        if (number != null
                && rulebook.permits()
                        .coverage(number, filing.flight(mission), "")
                        .isEmpty()) {
            faults.add(under + "/permit", "fault.permit_unknown", number);
        }
    }

    private void sector(@Nullable String sector) {
        if (recorded.hasSector(sector)) {
            return;
        }
        if (mission.sectors().isEmpty()
                ? sector != null
                : sector == null || !mission.sectors().contains(sector)) {
            faults.add(
                    under + "/sector",
                    mission.sectors().isEmpty() ? "fault.no_sectors" : "fault.sector",
                    mission.sectors());
        }
    }

    /** What a filing asks for; null if it leaves that to the rule, and has no purpose or time yet. */
    public static @Nullable Clearance asked(Filing filing, Rulebook rulebook) {
        if (filing.clearance() != null || filing.purpose() == null || filing.filedAt() == null) {
            return filing.clearance();
        }
        return rulebook.inForce(filing.purpose(), decisive(filing, filing.filedAt()))
                .clearance();
    }

    /** The instant whose rule governs the request. */
    private static Instant decisive(Filing filing, Instant filedAt) {
        var sentAt = filing.sent() == null ? null : filing.sent().at();
        return Objects.requireNonNullElse(sentAt, filedAt);
    }

    private void clearance(Filing filing, Rulebook rulebook, String pointerOfSentAt) {
        if (filing.purpose() == null || filing.filedAt() == null) {
            return;
        }
        var sentAt = filing.sent() == null ? null : filing.sent().at();
        var rule = rulebook.inForce(filing.purpose(), decisive(filing, filing.filedAt()));
        if (filing.clearance() == Clearance.NOTIFICATION
                && rule.clearance() == Clearance.REQUIRED
                && !recorded.hasClearance(filing)) {
            faults.add(under + "/clearance", "fault.clearance_required", filing.purpose(), rule.source());
        }
        var asked =
                recorded.kept(filing).orElseGet(() -> Objects.requireNonNullElse(filing.clearance(), rule.clearance()));
        var departure = filing.departure();
        if (asked == Clearance.REQUIRED && sentAt != null && departure != null && !sentAt.isBefore(departure)) {
            faults.add(pointerOfSentAt, "fault.sent_after_departure", departure);
        }
    }
}
