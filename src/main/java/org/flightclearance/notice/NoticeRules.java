package org.flightclearance.notice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;

import static org.flightclearance.flight.Purpose.CARGO;
import static org.flightclearance.flight.Purpose.CASEVAC;
import static org.flightclearance.flight.Purpose.CONVOY_ESCORT;
import static org.flightclearance.flight.Purpose.HOST_SUPPORT;
import static org.flightclearance.flight.Purpose.HUMAN_RIGHTS;
import static org.flightclearance.flight.Purpose.ISR;
import static org.flightclearance.flight.Purpose.MEDEVAC;
import static org.flightclearance.flight.Purpose.OTHER;
import static org.flightclearance.flight.Purpose.PASSENGER;
import static org.flightclearance.flight.Purpose.ROTATION;
import static org.flightclearance.flight.Purpose.VIP;

/** The notice rules of a mission, each purpose governed by exactly one of them at every instant. */
public final class NoticeRules {

    /** Midnight in Bamako, which keeps UTC. */
    static final Instant REQUEST_BY_REQUEST_SINCE = Instant.parse("2022-01-21T00:00:00Z");

    static final Instant DRONE_PROCEDURE_SINCE = Instant.parse("2022-11-15T00:00:00Z");

    static final NoticeRule DRONES = rule("drones-72h", Set.of(ISR), 72, "source.germany_2022");
    static final NoticeRule TROOPS =
            rule("rotations-72h", EnumSet.of(ROTATION, HUMAN_RIGHTS, CONVOY_ESCORT), 72, "source.choice");
    static final NoticeRule ROUTINE =
            rule("routine-48h", EnumSet.of(PASSENGER, CARGO, HOST_SUPPORT, VIP, OTHER), 48, "source.choice");
    static final NoticeRule MEDICAL =
            notification("medical-notification", EnumSet.of(MEDEVAC, CASEVAC), "source.status_of_forces");
    static final NoticeRule MERE_NOTIFICATION = notification(
            "mere-notification", EnumSet.complementOf(EnumSet.of(MEDEVAC, CASEVAC)), "source.preauthorisation");
    static final NoticeRule DRONE_PROCEDURE =
            rule("drones-72h-own-procedure", Set.of(ISR), 72, "source.drone_procedure");

    static final NoticeRules STANDARD = new NoticeRules(List.of(DRONES, TROOPS, ROUTINE, MEDICAL));
    static final NoticeRules MALI = new NoticeRules(List.of(
            MEDICAL,
            MERE_NOTIFICATION.during(null, REQUEST_BY_REQUEST_SINCE),
            DRONES.during(REQUEST_BY_REQUEST_SINCE, DRONE_PROCEDURE_SINCE),
            DRONE_PROCEDURE.during(DRONE_PROCEDURE_SINCE, null),
            TROOPS.during(REQUEST_BY_REQUEST_SINCE, null),
            ROUTINE.during(REQUEST_BY_REQUEST_SINCE, null)));

    private final List<NoticeRule> rules;

    private NoticeRules(List<NoticeRule> rules) {
        this.rules = rules;
    }

    /** The rules of a mission: the standard ones, open both ways; the sample's MINUSMA has the dated past of Mali. */
    public static NoticeRules of(Mission mission) {
        return mission.isSynthetic() ? MALI : STANDARD;
    }

    /** The one rule in force for that purpose at that instant. */
    public NoticeRule inForce(Purpose purpose, Instant at) {
        return rules.stream()
                .filter(rule -> rule.governs(purpose, at))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no notice rule for " + purpose + " at " + at));
    }

    List<NoticeRule> all() {
        return rules;
    }

    private static NoticeRule rule(String name, Set<Purpose> purposes, int minimumHours, String source) {
        return written(name, purposes, Clearance.REQUIRED, minimumHours, source);
    }

    private static NoticeRule notification(String name, Set<Purpose> purposes, String source) {
        return written(name, purposes, Clearance.NOTIFICATION, null, source);
    }

    private static NoticeRule written(
            String name, Set<Purpose> purposes, Clearance clearance, @Nullable Integer minimumHours, String source) {
        return new NoticeRule(
                name,
                purposes,
                clearance,
                minimumHours,
                null,
                NoticeRule.CUT_OFF,
                NoticeRule.TOLERANCE,
                null,
                null,
                Sentence.of(source));
    }
}
