package org.flightclearance.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.search.RequestSearch;

/** Proposes how the next letter of a mission is sent: as the last one was, under the next number. */
@ApplicationScoped
public class UsualSending {

    /** How many of the last sendings are read: the last one may have no outgoing reference. */
    private static final int LAST = 20;

    private final EntityManager database;
    private final RequestSearch search;

    UsualSending(EntityManager database, RequestSearch search) {
        this.database = database;
        this.search = search;
    }

    /** A sending at that instant, to the mission's first authority. What nobody can know yet is left out. */
    public Sending of(Mission mission, Instant now) {
        var last = last(mission);
        return SendingBuilder.builder()
                .at(now)
                .channel(last.stream().map(Sending::channel).findFirst().orElse(null))
                .authority(mission.authorities().get(0))
                .outgoingReference(next(mission, last, now))
                .build();
    }

    private @Nullable String next(Mission mission, List<Sending> last, Instant now) {
        int year = now.atZone(mission.timeZone()).getYear();
        var newest = last.stream()
                .map(Sending::outgoingReference)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
        return Stream.iterate(
                        OutgoingNumber.after(newest, year),
                        Optional::isPresent,
                        number -> OutgoingNumber.after(number.orElseThrow(), year))
                .limit(LAST)
                .flatMap(Optional::stream)
                .filter(number -> search.sentUnder(mission, number, 1).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The newest first. Without the range H2 would take another index and sort all rows. */
    private List<Sending> last(Mission mission) {
        return database.createQuery(
                        """
                        select r.sending from FlightRequest r
                        where r.mission.id = :mission and r.sending.at > :ever
                        order by r.mission.id desc, r.sending.at desc""",
                        Sending.class)
                .setParameter("mission", mission.id())
                .setParameter("ever", Instant.EPOCH)
                .setMaxResults(LAST)
                .getResultList();
    }
}
