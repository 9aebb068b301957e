package org.flightclearance.api.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.flightclearance.permit.Permit;
import org.flightclearance.permit.PermitProfile;
import org.flightclearance.permit.PermitState;
import org.flightclearance.permit.SuspensionProfile;
import org.flightclearance.request.coverage.CoverageChange;
import org.flightclearance.rules.PermitService.Permitted;

/**
 * A permit as it stands now.
 *
 * @param id null in a dry run of a new one
 */
public record PermitView(
        @Nullable UUID id,
        @JsonUnwrapped PermitProfile permit,
        PermitState state,
        List<SuspensionView> suspensions,
        String recordedBy,
        Instant recordedAt) {

    static PermitView of(Permit permit, Instant now) {
        return of(permit, permit.id(), now);
    }

    private static PermitView of(Permit permit, @Nullable UUID id, Instant now) {
        return new PermitView(
                id,
                permit.profile(),
                permit.stateAt(now),
                permit.suspensions().stream()
                        .map(one -> new SuspensionView(one.id(), one.suspension(), one.recordedBy(), one.recordedAt()))
                        .toList(),
                permit.recordedBy(),
                permit.recordedAt());
    }

    /** A suspension of a permit. */
    public record SuspensionView(
            UUID id, @JsonUnwrapped SuspensionProfile suspension, String recordedBy, Instant recordedAt) {}

    /**
     * A permit with the requests whose coverage a call has changed.
     *
     * @param touches by reference
     */
    public record ChangedPermit(@JsonUnwrapped PermitView permit, List<CoverageChange> touches) {

        static ChangedPermit of(Permitted permitted, Instant now) {
            return new ChangedPermit(PermitView.of(permitted.permit(), now), permitted.changes());
        }

        /** Of a new permit in a dry run, which has no id. */
        static ChangedPermit tried(Permitted permitted, Instant now) {
            return new ChangedPermit(PermitView.of(permitted.permit(), null, now), permitted.changes());
        }
    }
}
