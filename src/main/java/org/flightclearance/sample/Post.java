package org.flightclearance.sample;

import java.time.LocalDate;

import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Channel;

/** How the sample's requests are sent to the host. Each way has its own series of references. */
enum Post {
    PROGRAMME("FP", Channel.FLIGHT_PROGRAMME, SampleMission.DEFENCE, 6),
    DRONES("NV", Channel.NOTE_VERBALE, SampleMission.GENERAL_STAFF, 6),
    ROTATIONS("NV", Channel.NOTE_VERBALE, SampleMission.FOREIGN_AFFAIRS, 6),
    VISITS("EM", Channel.EMAIL, SampleMission.CIVIL_AVIATION, 6),
    MEDICAL("TEL", Channel.OTHER, SampleMission.DEFENCE, 1);

    private static final LocalDate DRONE_PROCEDURE_SINCE = LocalDate.of(2022, 11, 15);

    private final String register;
    private final Channel channel;
    private final String authority;
    private final int mostRequests;

    Post(String register, Channel channel, String authority, int mostRequests) {
        this.register = register;
        this.channel = channel;
        this.authority = authority;
        this.mostRequests = mostRequests;
    }

    static Post of(PlannedRequest request, LocalDate day) {
        if (request.isMedical()) {
            return MEDICAL;
        }
        if (request.purpose() == Purpose.ISR) {
            return day.isBefore(DRONE_PROCEDURE_SINCE) ? PROGRAMME : DRONES;
        }
        return switch (request.purpose()) {
            case ROTATION -> ROTATIONS;
            case VIP -> VISITS;
            default -> PROGRAMME;
        };
    }

    /** The series of outgoing references: {@code NV} in {@code NV/2022/118}. */
    String register() {
        return register;
    }

    Channel channel() {
        return channel;
    }

    String authority() {
        return authority;
    }

    /** Whether its requests are filed in the tracker only after the sending. */
    boolean isTypedInAfterwards() {
        return this == PROGRAMME || this == MEDICAL;
    }

    /** The largest number of requests in one letter. */
    int mostRequests() {
        return mostRequests;
    }
}
