package org.flightclearance.permit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tests the local time of every instant of a period, also where the clocks of the zone change in it. */
record LocalTimes(ZoneId zone) {

    /**
     * Whether the condition holds at every instant from the start up to, but not at, the end. Between two turns, and
     * where the clock is not changed, it must not change. The test ends at the first instant at which it does not hold.
     *
     * @param turns the times of day at which the condition may change, besides midnight
     */
    boolean all(Instant start, Instant end, List<LocalTime> turns, Predicate<LocalDateTime> condition) {
        var at = start;
        while (at.isBefore(end)) {
            var local = at.atZone(zone);
            if (!condition.test(local.toLocalDateTime())) {
                return false;
            }
            at = nextTurn(local, turns);
        }
        return true;
    }

    private Instant nextTurn(ZonedDateTime local, List<LocalTime> turns) {
        var now = local.toLocalDateTime();
        var turn = Stream.concat(Stream.of(LocalTime.MIDNIGHT), turns.stream())
                .flatMap(time -> Stream.of(now.with(time), now.plusDays(1).with(time)))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .toInstant(local.getOffset());
        var change = zone.getRules().nextTransition(local.toInstant());
        return change == null || turn.isBefore(change.getInstant()) ? turn : change.getInstant();
    }
}
