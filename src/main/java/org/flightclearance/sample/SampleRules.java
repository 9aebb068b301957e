package org.flightclearance.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.notice.FirstRules;
import org.flightclearance.notice.NoticeRuleProfile;

/**
 * The notice rules of Mali with their dates: first a monthly pre-authorisation, under which flights were only notified;
 * then a request for every flight.
 */
final class SampleRules {

    /** Midnight in Bamako, whose time is UTC. */
    static final String REQUEST_BY_REQUEST_SINCE = "2022-01-21T00:00:00Z";

    static final String DRONE_PROCEDURE_SINCE = "2022-11-15T00:00:00Z";

    static final List<NoticeRuleProfile> ALL = all();

    private SampleRules() {}

    private static List<NoticeRuleProfile> all() {
        var write = new FirstRules(Language.EN);
        var rules = new ArrayList<NoticeRuleProfile>();
        var asked = EnumSet.complementOf(EnumSet.copyOf(FirstRules.MEDICAL));
        rules.add(write.notification("mere-notification", asked, "source.preauthorisation")
                .during(null, REQUEST_BY_REQUEST_SINCE));
        rules.add(write.permission("drones-72h", Set.of(Purpose.ISR), 72, "source.germany_2022")
                .during(REQUEST_BY_REQUEST_SINCE, DRONE_PROCEDURE_SINCE));
        rules.add(write.permission("drones-72h-own-procedure", Set.of(Purpose.ISR), 72, "source.drone_procedure")
                .during(DRONE_PROCEDURE_SINCE, null));
        rules.add(write.permission("rotations-72h", FirstRules.TROOPS, 72, "source.choice")
                .during(REQUEST_BY_REQUEST_SINCE, null));
        rules.add(write.permission("routine-48h", FirstRules.ROUTINE, 48, "source.choice")
                .during(REQUEST_BY_REQUEST_SINCE, null));
        rules.add(write.notification("medical-notification", FirstRules.MEDICAL, "source.status_of_forces"));
        return List.copyOf(rules);
    }
}
