package org.flightclearance.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;

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

/**
 * The rules of a new mission, without a start and an end. Either a template: the 48 to 72 hours of Mali since January
 * 2022. Or no minimum notice at all. Both are to be confirmed; medical flights are notifications, which is the UN's
 * position under its status-of-forces agreements.
 */
public final class FirstRules {

    public static final Set<Purpose> MEDICAL = EnumSet.of(MEDEVAC, CASEVAC);
    public static final Set<Purpose> TROOPS = EnumSet.of(ROTATION, HUMAN_RIGHTS, CONVOY_ESCORT);
    public static final Set<Purpose> ROUTINE = EnumSet.of(PASSENGER, CARGO, HOST_SUPPORT, VIP, OTHER);

    private final Wording wording;

    /** @param language in which the sources of the rules are written */
    public FirstRules(Language language) {
        this.wording = Wording.in(language);
    }

    /** The template; together, the rules govern every purpose. */
    public List<NoticeRuleProfile> template() {
        return List.of(
                permission("drones-72h", Set.of(ISR), 72, RuleSource.TEMPLATE),
                permission("rotations-72h", TROOPS, 72, RuleSource.TEMPLATE),
                permission("routine-48h", ROUTINE, 48, RuleSource.TEMPLATE),
                notification("medical-notification", MEDICAL, "source.status_of_forces"));
    }

    /** Permission for every flight that is not medical, without a minimum notice. */
    public List<NoticeRuleProfile> withoutMinimum() {
        var all = EnumSet.complementOf(EnumSet.copyOf(MEDICAL));
        return List.of(
                rule("no-minimum-yet", all, Clearance.REQUIRED, null, RuleSource.NONE),
                notification("medical-notification", MEDICAL, "source.status_of_forces"));
    }

    /**
     * A rule that requires permission.
     *
     * @param hours of minimum notice
     * @param source key of a message
     */
    public NoticeRuleProfile permission(String name, Set<Purpose> purposes, int hours, String source) {
        return rule(name, purposes, Clearance.REQUIRED, MinimumNotice.hours(hours), source);
    }

    /**
     * A rule that requires a notification.
     *
     * @param source key of a message
     */
    public NoticeRuleProfile notification(String name, Set<Purpose> purposes, String source) {
        return rule(name, purposes, Clearance.NOTIFICATION, null, source);
    }

    private NoticeRuleProfile rule(
            String name, Set<Purpose> purposes, Clearance clearance, @Nullable MinimumNotice minimum, String source) {
        return new NoticeRuleProfile(
                null,
                name,
                purposes.stream().sorted().toList(),
                clearance,
                minimum,
                null,
                null,
                null,
                null,
                null,
                wording.say(Sentence.of(source)));
    }
}
