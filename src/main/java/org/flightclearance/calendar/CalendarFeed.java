package org.flightclearance.calendar;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.UuidGenerator;

import org.flightclearance.language.Language;
import org.flightclearance.mission.Mission;
import org.flightclearance.security.account.Account;

/**
 * A calendar of a mission that one account has subscribed to. Everybody who has its address can read it, so it is secret; only
 * the hash of its token is stored.
 */
@Entity
public class CalendarFeed {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Account owner;

    @ManyToOne(fetch = FetchType.EAGER)
    private Mission mission;

    @Enumerated(EnumType.STRING)
    private FeedDetail detail;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String tokenHash;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    @SuppressWarnings("NullAway.Init")
    CalendarFeed(
            Account owner, Mission mission, FeedDetail detail, Language language, FeedToken token, Instant createdAt) {
        this.owner = owner;
        this.mission = mission;
        this.detail = detail;
        this.language = language;
        this.tokenHash = token.hash();
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public Mission mission() {
        return mission;
    }

    public FeedDetail detail() {
        return detail;
    }

    /** UTC. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Of its texts. */
    Language language() {
        return language;
    }

    /** Whether its owner may still read the mission: the rights of this moment count, not those of when it was made. */
    boolean isReadable() {
        return !owner.isDisabled() && owner.actor().mayRead(mission.code());
    }
}
