package org.flightclearance.permit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.flightclearance.journal.Description;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.Validity;

/** The suspensions of a permit, in the order in which they were recorded. */
@Embeddable
class Suspensions {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "permit_suspension", joinColumns = @JoinColumn(name = "permit_id"))
    @OrderColumn(name = "position")
    private List<Suspension> suspensions = new ArrayList<>();

    void add(Mission mission, SuspensionProfile profile, String by, Instant at) {
        var faults = new Faults();
        if (suspensions.size() >= PermitLimits.SUSPENSIONS) {
            faults.add("/from", "fault.permit_suspensions", PermitLimits.SUSPENSIONS);
        }
        var period = PermitRules.suspension(mission, profile, faults);
        faults.refuseIfAny();
        suspensions.add(suspension(UUID.randomUUID(), profile, period, by, at));
    }

    void replace(Mission mission, UUID suspension, SuspensionProfile profile) {
        var before = of(suspension);
        var faults = new Faults();
        var period = PermitRules.suspension(mission, profile, faults);
        faults.refuseIfAny();
        suspensions.set(
                suspensions.indexOf(before),
                suspension(suspension, profile, period, before.recordedBy(), before.recordedAt()));
    }

    List<SuspensionProfile.Recorded> recorded(ZoneId zone) {
        return suspensions.stream()
                .map(one -> new SuspensionProfile.Recorded(
                        one.id(), SuspensionProfile.of(one, zone), one.period(), one.recordedBy(), one.recordedAt()))
                .toList();
    }

    SuspensionProfile profile(UUID suspension, ZoneId zone) {
        return SuspensionProfile.of(of(suspension), zone);
    }

    /** Those that count for coverage. */
    List<PermitTerms.Suspended> counting() {
        return suspensions.stream()
                .filter(one -> !one.struck())
                .map(one -> new PermitTerms.Suspended(one.period(), one.why()))
                .toList();
    }

    Description describe(Description description, ZoneId zone) {
        for (int i = 0; i < suspensions.size(); i++) {
            SuspensionProfile.of(suspensions.get(i), zone).describe(description, i);
        }
        return description;
    }

    private Suspension of(UUID id) {
        return suspensions.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private static Suspension suspension(UUID id, SuspensionProfile profile, Validity period, String by, Instant at) {
        return new Suspension(
                id,
                Objects.requireNonNull(period.from()),
                period.to(),
                Objects.requireNonNull(profile.why()),
                Boolean.TRUE.equals(profile.struck()),
                by,
                at);
    }
}
