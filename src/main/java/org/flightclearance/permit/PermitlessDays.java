package org.flightclearance.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Days on which no permit is in force, or not all day. What the permits are for does not matter.
 *
 * @param last included
 * @param allDay whether none is in force at any time of these days; otherwise one is for a part of each
 */
public record PermitlessDays(LocalDate first, LocalDate last, boolean allDay) {

    private enum Day {
        COVERED,
        PARTLY,
        NOT_AT_ALL
    }

    /**
     * The days of a period, in order, the same ones in a row together.
     *
     * @param to last day, included
     * @param zone in which days begin and end
     */
    public static List<PermitlessDays> of(Collection<Permit> permits, LocalDate from, LocalDate to, ZoneId zone) {
        var terms = permits.stream().map(Permit::terms).toList();
        return ofTerms(terms, from, to, zone);
    }

    static List<PermitlessDays> ofTerms(Collection<PermitTerms> permits, LocalDate from, LocalDate to, ZoneId zone) {
        var found = new ArrayList<PermitlessDays>();
        var before = Day.COVERED;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var kind = kind(
                    permits,
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            if (kind != Day.COVERED && kind == before) {
                var run = found.remove(found.size() - 1);
                found.add(new PermitlessDays(run.first(), day, run.allDay()));
            } else if (kind != Day.COVERED) {
                found.add(new PermitlessDays(day, day, kind == Day.NOT_AT_ALL));
            }
            before = kind;
        }
        return List.copyOf(found);
    }

    /** Between two instants at which a permit or a suspension begins or ends, nothing changes. */
    private static Day kind(Collection<PermitTerms> permits, Instant start, Instant end) {
        var turns = new TreeSet<Instant>();
        permits.stream()
                .flatMap(PermitlessDays::turns)
                .filter(turn -> turn.isAfter(start) && turn.isBefore(end))
                .forEach(turns::add);
        turns.add(start);
        long inForce = turns.stream()
                .filter(at -> permits.stream().anyMatch(permit -> permit.stateAt(at) == PermitState.IN_FORCE))
                .count();
        return inForce == turns.size() ? Day.COVERED : inForce == 0 ? Day.NOT_AT_ALL : Day.PARTLY;
    }

    private static Stream<Instant> turns(PermitTerms permit) {
        return Stream.concat(
                        Stream.of(permit.validity()),
                        permit.suspensions().stream().map(PermitTerms.Suspended::period))
                .flatMap(period -> Stream.of(period.from(), period.to()))
                .filter(Objects::nonNull);
    }
}
