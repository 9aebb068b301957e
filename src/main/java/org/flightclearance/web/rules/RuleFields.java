package org.flightclearance.web.rules;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.MinimumNotice;
import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.NoticeRuleProfile;
import org.flightclearance.notice.NoticeUnit;
import org.flightclearance.time.Bound;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/** The fields of a notice rule, by their pointers. */
final class RuleFields {

    static final String MISSION = "/mission";

    private static final String PURPOSES = "/purposes";
    private static final String MINIMUM = "/minimum_notice/value";
    private static final String UNIT = "/minimum_notice/unit";
    private static final int MOST_HOURS = 24 * 365;

    private RuleFields() {}

    /** The initial values of a form for a new rule. */
    static PrefilledFields blank(String mission) {
        return new PrefilledFields()
                .put(MISSION, mission)
                .put("/clearance", Clearance.REQUIRED)
                .put(UNIT, NoticeUnit.HOURS)
                .put("/cut_off_hours", NoticeRuleProfile.CUT_OFF_HOURS)
                .put("/tolerance_hours", NoticeRuleProfile.TOLERANCE_HOURS);
    }

    /** @param zone the mission's zone, in which a bound at midnight is shown as a day */
    static PrefilledFields of(NoticeRule rule, String mission, ZoneId zone) {
        var minimum = rule.minimum();
        var validity = rule.validity();
        return blank(mission)
                .put("/name", rule.name())
                .putAll(
                        PURPOSES,
                        rule.purposes().stream().sorted().map(RuleFields::value).toList())
                .put("/clearance", rule.clearance())
                .put(MINIMUM, minimum == null ? null : minimum.value())
                .put(UNIT, minimum == null ? NoticeUnit.HOURS : minimum.unit())
                .put("/answer_window_hours", hours(rule.answerWindow()))
                .put("/cut_off_hours", hours(rule.cutOff()))
                .put("/tolerance_hours", hours(rule.tolerance()))
                .put(
                        "/valid_from",
                        validity.from() == null
                                ? null
                                : Bound.from(validity.from(), zone).typed())
                .put(
                        "/valid_to",
                        validity.to() == null
                                ? null
                                : Bound.to(validity.to(), zone).typed())
                .put("/source", rule.source());
    }

    /** @throws org.flightclearance.refusal.Refused with every value that cannot be read */
    static NoticeRuleProfile read(PostedFields posted, String mission) {
        var minimum = posted.wholeNumber(MINIMUM, MOST_HOURS);
        var unit = posted.choice(UNIT, NoticeUnit.class);
        var profile = new NoticeRuleProfile(
                mission,
                posted.text("/name"),
                purposes(posted),
                posted.choice("/clearance", Clearance.class),
                minimum == null ? null : new MinimumNotice(minimum, unit),
                posted.wholeNumber("/answer_window_hours", MOST_HOURS),
                posted.wholeNumber("/cut_off_hours", MOST_HOURS),
                posted.wholeNumber("/tolerance_hours", MOST_HOURS),
                posted.dayOrInstant("/valid_from"),
                posted.dayOrInstant("/valid_to"),
                posted.text("/source"));
        posted.refuseIfAny();
        return profile;
    }

    private static List<@Nullable Purpose> purposes(PostedFields posted) {
        var ticked = posted.several(PURPOSES);
        var purposes = new ArrayList<@Nullable Purpose>();
        Stream.of(Purpose.values())
                .filter(purpose -> ticked.contains(value(purpose)))
                .forEach(purposes::add);
        return purposes;
    }

    private static String value(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long hours(@Nullable Duration time) {
        return time == null ? null : time.toHours();
    }
}
