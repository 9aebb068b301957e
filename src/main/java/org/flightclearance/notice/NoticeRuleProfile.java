package org.flightclearance.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.refusal.Faults;

/**
 * A notice rule as it is sent in and given out.
 *
 * @param mission code of the mission
 * @param name of the rule in the reasons of a deadline; made from the other fields if left out
 * @param minimumNotice null if none is required
 * @param answerWindowHours in which the authority has promised to answer, counted from the sending; null if it has not
 * @param cutOffHours how long before the departure the deadline is; 0 if left out, a choice of ours
 * @param toleranceHours by how much times may be amended in place after the sending; 2 if left out, a choice of ours
 * @param validFrom an instant, or a day in the mission's zone; null if it has no start
 * @param validTo the first instant at which it is no longer in force, or the last day on which it is; null if it has
 *     no end
 * @param source where the rule comes from
 */
public record NoticeRuleProfile(
        @Nullable String mission,
        @Nullable String name,
        @Nullable List<@Nullable Purpose> purposes,
        @Nullable Clearance clearance,
        @Nullable MinimumNotice minimumNotice,
        @Nullable Integer answerWindowHours,
        @Nullable Integer cutOffHours,
        @Nullable Integer toleranceHours,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String source) {

    public static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_NAME = 40;
    private static final int HOURS_AT_MOST = 24 * 365;
    private static final int DAYS_AT_MOST = 60;
    private static final int CUT_OFF_AT_MOST = 24 * 30;
    private static final int TOLERANCE_AT_MOST = 24 * 7;

    /** The cut-off if none is given: the deadline is the departure. */
    public static final int CUT_OFF_HOURS = 0;

    /** The tolerance if none is given. */
    public static final int TOLERANCE_HOURS = 2;

    public void check(Faults faults) {
        faults.notLonger("/name", name, LONGEST_NAME);
        faults.required("/source", source);
        faults.notLonger("/source", source, LONGEST_SOURCE);
        faults.required("/clearance", clearance);
        checkPurposes(faults);
        checkMinimum(faults);
        faults.between("/answer_window_hours", answerWindowHours, 1, HOURS_AT_MOST);
        faults.between("/cut_off_hours", cutOffHours, 0, CUT_OFF_AT_MOST);
        faults.between("/tolerance_hours", toleranceHours, 0, TOLERANCE_AT_MOST);
    }

    private void checkPurposes(Faults faults) {
        if (purposes == null || purposes.isEmpty()) {
            faults.add("/purposes", "fault.required");
            return;
        }
        faults.notEmptyAndDistinct("/purposes", purposes);
    }

    private void checkMinimum(Faults faults) {
        if (minimumNotice == null) {
            return;
        }
        var value = minimumNotice.value();
        faults.required("/minimum_notice/value", value);
        faults.required("/minimum_notice/unit", minimumNotice.unit());
        faults.between("/minimum_notice/value", value, 0, most(minimumNotice.unit()));
        if (clearance == Clearance.NOTIFICATION && value != null && value > 0) {
            faults.add("/minimum_notice", "fault.notification_minimum");
        }
    }

    /** This profile, which has no faults, with the defaults for what it leaves out. */
    NoticeRuleProfile completed() {
        var minimum = minimumNotice == null || Objects.equals(minimumNotice.value(), 0) ? null : minimumNotice;
        return new NoticeRuleProfile(
                mission,
                name == null ? nameFor(minimum) : name,
                purposes,
                clearance,
                minimum,
                answerWindowHours,
                Objects.requireNonNullElse(cutOffHours, CUT_OFF_HOURS),
                Objects.requireNonNullElse(toleranceHours, TOLERANCE_HOURS),
                validFrom,
                validTo,
                source);
    }

    /** The same rule, in force from the one instant up to the other. */
    public NoticeRuleProfile during(@Nullable String from, @Nullable String to) {
        return new NoticeRuleProfile(
                mission,
                name,
                purposes,
                clearance,
                minimumNotice,
                answerWindowHours,
                cutOffHours,
                toleranceHours,
                from,
                to,
                source);
    }

    /** The same rule, by another source. */
    NoticeRuleProfile by(@Nullable String other) {
        return new NoticeRuleProfile(
                mission,
                name,
                purposes,
                clearance,
                minimumNotice,
                answerWindowHours,
                cutOffHours,
                toleranceHours,
                validFrom,
                validTo,
                other);
    }

    /** The same rule for other purposes. */
    NoticeRuleProfile forPurposes(List<Purpose> some) {
        return new NoticeRuleProfile(
                mission,
                name,
                List.copyOf(some),
                clearance,
                minimumNotice,
                answerWindowHours,
                cutOffHours,
                toleranceHours,
                validFrom,
                validTo,
                source);
    }

    private String nameFor(@Nullable MinimumNotice minimum) {
        var some = Objects.requireNonNull(purposes);
        var all = some.stream()
                .map(purpose -> String.valueOf(purpose).toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining("-", "", "-" + required(minimum)));
        return all.length() <= LONGEST_NAME ? all : some.size() + "-purposes-" + required(minimum);
    }

    private static int most(@Nullable NoticeUnit unit) {
        if (unit == null) {
            // It is refused already; the wider limit adds no second fault
            return HOURS_AT_MOST;
        }
        return switch (unit) {
            case HOURS -> HOURS_AT_MOST;
            case WORKING_DAYS -> DAYS_AT_MOST;
        };
    }

    private String required(@Nullable MinimumNotice minimum) {
        if (clearance == Clearance.NOTIFICATION) {
            return "notification";
        }
        if (minimum == null) {
            return "no-minimum";
        }
        return minimum.value()
                + switch (Objects.requireNonNull(minimum.unit())) {
                    case HOURS -> "h";
                    case WORKING_DAYS -> "-working-days";
                };
    }
}
