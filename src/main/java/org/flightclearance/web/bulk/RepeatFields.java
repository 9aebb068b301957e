package org.flightclearance.web.bulk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.bulk.RepeatDays;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/** The fields that say on which days flights are repeated: on one day, or on weekdays until a last day. */
final class RepeatFields {

    private static final String DAY = "/on/day";
    private static final String WEEKDAYS = "/on/weekdays";
    private static final String UNTIL = "/on/until";

    private RepeatFields() {}

    /** Proposes tomorrow, the usual day of a flight that is repeated. */
    static void prefill(PrefilledFields form, Mission mission, Instant now) {
        form.put(DAY, LocalDate.ofInstant(now, mission.timeZone()).plusDays(1));
    }

    /** Weekdays count where one is ticked; otherwise the one day does. */
    static Function<Mission, RepeatDays> read(PostedFields posted, Instant now) {
        var weekdays = weekdays(posted);
        return weekdays.isEmpty() ? onDay(posted) : onWeekdays(posted, weekdays, now);
    }

    private static Function<Mission, RepeatDays> onDay(PostedFields posted) {
        var day = posted.day(DAY);
        if (day == null && posted.text(DAY) == null) {
            posted.fault(DAY, "fault.required");
        }
        posted.refuseIfAny();
        return mission -> new RepeatDays(day == null ? List.of() : List.of(day));
    }

    private static Function<Mission, RepeatDays> onWeekdays(PostedFields posted, Set<DayOfWeek> weekdays, Instant now) {
        var until = posted.day(UNTIL);
        if (until == null && posted.text(UNTIL) == null) {
            posted.fault(UNTIL, "fault.required");
        }
        posted.refuseIfAny();
        return mission -> RepeatDays.on(
                weekdays, until == null ? LocalDate.MIN : until, LocalDate.ofInstant(now, mission.timeZone()));
    }

    private static Set<DayOfWeek> weekdays(PostedFields posted) {
        var ticked = posted.several(WEEKDAYS);
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (ticked.stream().anyMatch(day.name()::equalsIgnoreCase)) {
                days.add(day);
            }
        }
        return days;
    }

    /** Moves faults of the days as a whole to the field that was used. */
    static Refused atFields(Refused refused, PostedFields posted) {
        var field = weekdays(posted).isEmpty() ? DAY : UNTIL;
        return refused.with(refused.faults().stream()
                .map(fault -> fault.pointer().equals("/on") ? new Fault(field, fault.sentence()) : fault)
                .toList());
    }
}
