package org.flightclearance.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.flightclearance.installation.PublicAddress;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.NoticeRules;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.deadline.LatestSending;

/** Reads a calendar feed by its token. */
@ApplicationScoped
public class FeedReading {

    /** The most requests of one calendar, those that depart last; more than a year of a large mission. */
    private static final int MOST = 5_000;

    /** The range of the index of departures, in its order. */
    private static final String RECENT =
            """
            from FlightRequest r where r.mission = :mission and r.derived.departureAt >= :since
            order by r.mission.id desc, r.derived.departureAt desc, r.id desc""";

    private final CalendarFeeds feeds;
    private final Missions missions;
    private final EntityManager database;
    private final Rulebooks rulebooks;
    private final NoticeRules rules;
    private final EarlierEntries earlier;
    private final PublicAddress address;

    FeedReading(
            CalendarFeeds feeds,
            Missions missions,
            EntityManager database,
            Rulebooks rulebooks,
            NoticeRules rules,
            EarlierEntries earlier,
            PublicAddress address) {
        this.feeds = feeds;
        this.missions = missions;
        this.database = database;
        this.rulebooks = rulebooks;
        this.rules = rules;
        this.earlier = earlier;
        this.address = address;
    }

    /**
     * The calendar as a text, in the language in which its owner reads.
     *
     * @param now UTC
     * @return empty if there is no such feed, or its owner may no longer read the mission
     */
    @Transactional
    public Optional<String> calendar(FeedToken token, Instant now) {
        return feeds.with(token).filter(CalendarFeed::isReadable).map(feed -> text(feed, now));
    }

    private String text(CalendarFeed feed, Instant now) {
        var mission = feed.mission();
        var requests = recent(mission, now);
        var rulebook = rulebooks.of(mission);
        var seen = RulesSeen.of(missions.rulesRevision(mission), rules.begun(mission, now));
        var found = requests.stream()
                .map(request -> new FeedEntries(
                        request, LatestSending.safely(request, rulebook, now).orElse(null), seen, now))
                .toList();
        var before = earlier.of(found.stream()
                .filter(FeedEntries::mayHaveHadMore)
                .map(FeedEntries::ofRequest)
                .toList());
        var entries = found.stream()
                .flatMap(one -> one.all(before.getOrDefault(one.ofRequest(), Set.of())).stream())
                .toList();
        return new CalendarText(mission, feed.detail(), Wording.in(feed.language()), address).of(entries);
    }

    private List<FlightRequest> recent(Mission mission, Instant now) {
        return database.createQuery(RECENT, FlightRequest.class)
                .setParameter("mission", mission)
                .setParameter("since", now.minus(FeedEntries.CANCELLED_FOR))
                .setMaxResults(MOST)
                .getResultList();
    }
}
