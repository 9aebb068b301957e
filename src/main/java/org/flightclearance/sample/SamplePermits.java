package org.flightclearance.sample;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.PermitKind;
import org.flightclearance.permit.PermitProfile;
import org.flightclearance.permit.Permits;
import org.flightclearance.time.UtcClock;

/**
 * The monthly pre-authorisation that ended in January 2022, and the permit that lapsed in September 2022, from public
 * sources. Their numbers are made up, and their texts say so. No request of the sample names one.
 */
@ApplicationScoped
class SamplePermits {

    private static final List<PermitProfile> ALL = List.of(
            permit(
                    "SAMPLE-2022-01",
                    PermitKind.PRE_AUTHORISATION,
                    "2022-01-01",
                    "2022-01-20",
                    "Monthly pre-authorisation with mere notification until 20 January 2022; number and first day are made up"),
            permit(
                    "SAMPLE-2022-09-A",
                    PermitKind.BLOCK,
                    "2022-07-01",
                    "2022-09-15",
                    "German press, September 2022: lapsed from the 16th to the 20th; number and first day are made up"),
            permit(
                    "SAMPLE-2022-09-B",
                    PermitKind.BLOCK,
                    "2022-09-21",
                    "2022-09-30",
                    "German press, September 2022: valid again to the 30th; the number is made up"));

    private final Permits permits;
    private final UtcClock clock;

    SamplePermits(Permits permits, UtcClock clock) {
        this.permits = permits;
        this.clock = clock;
    }

    void record(Mission mission) {
        ALL.forEach(said -> permits.persist(new Permit(mission, said, SampleLoad.NAME, clock.now())));
        permits.flush();
    }

    private static PermitProfile permit(String number, PermitKind kind, String from, String to, String source) {
        return new PermitProfile(
                SampleMission.CODE,
                SampleMission.DEFENCE,
                number,
                kind,
                from,
                to,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                source);
    }
}
