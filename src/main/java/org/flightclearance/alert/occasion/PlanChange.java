package org.flightclearance.alert.occasion;

import java.util.Collection;
import java.util.List;

/**
 * How what was planned for one subject becomes what its facts give reason to.
 *
 * @param voided what is not told any more
 * @param added what is to be told now
 */
record PlanChange<P extends PlanChange.Planned>(List<P> voided, List<Reminder> added) {

    /** Something that was planned before. */
    interface Planned {

        boolean isTold();

        /** Whether it tells the same. */
        boolean isOf(Reminder reminder);
    }

    /**
     * What was told stays told, so the same is never told twice, even if the facts change back. What is not told yet and no
     * longer follows from the facts is void. What newly follows is added, unless the user who recorded the facts knows it.
     */
    static <P extends Planned> PlanChange<P> of(Collection<P> before, List<Reminder> reminders) {
        return new PlanChange<>(
                before.stream()
                        .filter(planned ->
                                !planned.isTold() && reminders.stream().noneMatch(planned::isOf))
                        .toList(),
                reminders.stream()
                        .filter(reminder ->
                                !reminder.wasNear() && before.stream().noneMatch(planned -> planned.isOf(reminder)))
                        .toList());
    }
}
