package org.flightclearance.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;
import org.flightclearance.security.account.Accounts;

/** Makes, lists and revokes calendar feeds. Not open to keys: a feed is a person's, and outlives a revoked key. */
@ApplicationScoped
public class CalendarFeedService {

    /** The most that an account may have. */
    static final int MOST = 20;

    private final CalendarFeeds feeds;
    private final Accounts accounts;
    private final Missions missions;

    CalendarFeedService(CalendarFeeds feeds, Accounts accounts, Missions missions) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.missions = missions;
    }

    /** A new feed, with its token, which is not stored. */
    public record Made(CalendarFeed feed, FeedToken token) {}

    /**
     * @param language of its texts: that in which its owner reads
     * @param now UTC
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public Made make(Actor actor, FeedProfile profile, Language language, Instant now) {
        onlyForPeople(actor);
        var faults = profile.faults();
        var mission = missions.visibleTo(actor, profile.mission());
        if (profile.mission() != null && mission.isEmpty()) {
            faults.add("/mission", "fault.mission_unknown", profile.mission());
        }
        if (feeds.of(actor).size() >= MOST) {
            faults.add("", "fault.feeds_full", MOST);
        }
        faults.refuseIfAny();
        var token = FeedToken.random();
        var owner = accounts.named(actor.name()).orElseThrow(Refused::notFound);
        var feed = new CalendarFeed(
                owner, mission.orElseThrow(), Objects.requireNonNull(profile.detail()), language, token, now);
        feeds.persistAndFlush(feed);
        return new Made(feed, token);
    }

    /** The account's own, newest first. */
    @Transactional
    public List<CalendarFeed> list(Actor actor) {
        onlyForPeople(actor);
        return feeds.of(actor);
    }

    /** @throws Refused as not found, also if the feed belongs to somebody else */
    @Transactional
    public CalendarFeed of(Actor actor, UUID id) {
        onlyForPeople(actor);
        return feeds.of(actor, id).orElseThrow(Refused::notFound);
    }

    /** Revokes a feed: nobody can read its address from now on. */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        feeds.delete("id", of(actor, id).id());
    }

    private static void onlyForPeople(Actor actor) {
        if (actor.byKey()) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.key_keeps_no_feeds"));
        }
    }
}
