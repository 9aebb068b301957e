package org.flightclearance.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Channels;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.search.RequestSearch;

/**
 * Proposes how the next letter of a mission is sent: to the authority for its purpose, by the channel that is usual for that
 * authority or else as the last one, under the next number.
 */
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

    /**
     * A sending at that instant. What nobody can know yet is left out.
     *
     * @param requests of one mission; the authority is left out if they are for different ones
     */
    public Sending of(Collection<FlightRequest> requests, Instant now) {
        var mission = requests.iterator().next().mission();
        var asked = requests.stream().map(FlightRequest::authorityAsked).collect(Collectors.toSet());
        var authority = asked.size() == 1 ? asked.iterator().next() : null;
        var last = last(mission);
        return SendingBuilder.builder()
                .at(now)
                .channel(Channels.usual(mission, authority)
                        .or(() -> last.stream().map(Sending::channel).findFirst())
                        .orElse(null))
                .authority(authority)
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
