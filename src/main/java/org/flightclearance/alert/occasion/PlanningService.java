package org.flightclearance.alert.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.alert.settings.ChangedSettings;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.event.Event;
import org.flightclearance.event.EventType;
import org.flightclearance.event.Events;
import org.flightclearance.mission.Missions;
import org.flightclearance.webhook.WebhookService;

/**
 * Plans what there is to tell: reads the stream of events from where it stopped, and looks through what lies ahead of each
 * mission every hour, because a rule may begin or end without an event. One node at a time does so, and leaves the others be.
 * A mission that nobody wants to be told of costs nothing.
 */
@ApplicationScoped
public class PlanningService {

    /** Events that are read in one transaction. */
    static final int AT_ONCE = 500;

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final Set<EventType> CHANGES_WHAT_LIES_AHEAD = Set.of(
            EventType.RULE_CHANGED, EventType.HOLIDAY_CHANGED, EventType.PERMIT_RECORDED, EventType.PERMIT_CHANGED);

    /** Read before anything is locked, so that a round in which nothing is to be planned writes nothing. */
    private static final String IDLE =
            """
            select count(*) from alert_planning p join event_stream e on e.id = 1
            where p.id = 1 and p.position = e.last_position
                and not exists (
                    select 1 from alert_subscription s where s.delivery <> 'NONE' and not exists (
                        select 1 from alert_mission m
                        where m.mission_id = s.mission_id and m.look_at > :now and m.look_at <= :next))
                and not exists (
                    select 1 from webhook w where w.off_at is not null and not exists (
                        select 1 from alert_occasion o where o.subject = cast(w.id as varchar(40))
                            and o.kind = 'WEBHOOK_OFF' and o.stage = 0 and o.about_at = w.off_at))""";

    private static final String LOCK = "select position from alert_planning where id = 1 for update skip locked";
    private static final String ADVANCE = "update alert_planning set position = :position where id = 1";
    private static final String NEW_MISSIONS =
            """
            insert into alert_mission (mission_id, look_at)
            select distinct s.mission_id, cast(:now as timestamp(6) with time zone) from alert_subscription s
            where s.delivery <> 'NONE'
                and not exists (select 1 from alert_mission m where m.mission_id = s.mission_id)""";
    private static final String WANTED =
            """
            select m.mission_id from alert_mission m where exists (
                select 1 from alert_subscription s where s.mission_id = m.mission_id and s.delivery <> 'NONE')""";

    /** Also if the clock was set back since the last look. */
    private static final String TO_LOOK_AT = WANTED + " and (m.look_at <= :now or m.look_at > :next)";

    private static final String LOOK_AT = "update alert_mission set look_at = :at where mission_id in (:missions)";

    private final EntityManager database;
    private final Events events;
    private final FlightOccasions flights;
    private final Occasions occasions;
    private final Missions missions;
    private final WebhookService webhooks;
    private final Instance<MissionOccasions> beside;

    PlanningService(
            EntityManager database,
            Events events,
            FlightOccasions flights,
            Occasions occasions,
            Missions missions,
            WebhookService webhooks,
            @Any Instance<MissionOccasions> beside) {
        this.database = database;
        this.events = events;
        this.flights = flights;
        this.occasions = occasions;
        this.missions = missions;
        this.webhooks = webhooks;
        this.beside = beside;
    }

    /**
     * Plans for everything that has happened and for what lies ahead, unless another node does so just now. Begins its own
     * transactions.
     *
     * @param now UTC
     */
    public void plan(Instant now) {
        if (OwnTransaction.call(() -> isIdle(now))) {
            return;
        }
        while (OwnTransaction.call(() -> step(now))) {
            // The next events
        }
    }

    private boolean isIdle(Instant now) {
        var idle = database.createNativeQuery(IDLE)
                .setParameter("now", now)
                .setParameter("next", now.plus(BETWEEN_LOOKS))
                .getSingleResult();
        return ((Number) idle).intValue() > 0;
    }

    /** @return whether more is waiting */
    private boolean step(Instant now) {
        List<@Nullable Long> locked = database.unwrap(Session.class)
                .createNativeQuery(LOCK, Long.class)
                .getResultList();
        if (locked.isEmpty()) {
            return false;
        }
        database.createNativeQuery(NEW_MISSIONS).setParameter("now", now).executeUpdate();
        var wanted = missions(WANTED, null);
        long end = events.end();
        // What happened before anybody could be told is no news
        long after = locked.get(0) == null ? end : locked.get(0);
        var found = events.between(after, end, AT_ONCE);
        follow(found, wanted, now);
        boolean more = found.size() == AT_ONCE;
        database.createNativeQuery(ADVANCE)
                .setParameter("position", more ? found.get(found.size() - 1).position() : end)
                .executeUpdate();
        if (!more) {
            lookAhead(now);
            webhooks.switchedOff()
                    .forEach(webhook ->
                            tellOnce(AlertKind.WEBHOOK_OFF, webhook.id().toString(), webhook.offAt()));
        }
        return more;
    }

    private void follow(List<Event> found, Set<UUID> wanted, Instant now) {
        var concerned = found.stream()
                .filter(event -> wanted.contains(event.missionId()))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        flights.follow(concerned, now);
        lookAgain(
                concerned.stream()
                        .filter(event -> CHANGES_WHAT_LIES_AHEAD.contains(event.type()))
                        .map(Event::missionId)
                        .collect(Collectors.toSet()),
                now);
    }

    private void lookAhead(Instant now) {
        var due = missions(TO_LOOK_AT, now);
        for (var id : due) {
            flights.lookAhead(id, now);
            var mission = missions.findById(id);
            beside.forEach(subject -> plan(id, subject.kinds(), subject.of(mission, now), now));
        }
        lookAgain(due, now.plus(BETWEEN_LOOKS));
    }

    private void plan(UUID mission, Set<AlertKind> kinds, List<MissionOccasions.Named> named, Instant now) {
        occasions.deleteUntold(occasions.planned(mission, kinds, now).stream()
                .filter(one -> named.stream().noneMatch(it -> is(one, it)))
                .toList());
        var known =
                occasions.of(named.stream().map(MissionOccasions.Named::subject).collect(Collectors.toSet()));
        named.stream()
                .filter(it -> known.stream().noneMatch(one -> is(one, it)))
                .forEach(it -> occasions.persist(new Occasion(
                        mission, it.subject(), new Reminder(it.kind(), it.stage(), it.about(), it.due(), false))));
    }

    private static boolean is(Occasion one, MissionOccasions.Named named) {
        return one.subject().equals(named.subject())
                && one.isOf(new Reminder(named.kind(), named.stage(), named.about(), named.due(), false));
    }

    private void tellOnce(AlertKind kind, String subject, @Nullable Instant about) {
        if (about != null && !occasions.isKnown(kind, subject, about)) {
            occasions.persist(Occasion.now(kind, subject, about));
        }
    }

    /** Somebody who wants to be told of a mission is told of what lies ahead of it. */
    void changed(@Observes ChangedSettings settings) {
        lookAgain(settings.missions(), settings.at());
    }

    private void lookAgain(Set<UUID> ids, Instant at) {
        if (!ids.isEmpty()) {
            database.createNativeQuery(LOOK_AT)
                    .setParameter("at", at)
                    .setParameter("missions", ids)
                    .executeUpdate();
        }
    }

    private Set<UUID> missions(String query, @Nullable Instant now) {
        var found = database.unwrap(Session.class).createNativeQuery(query, UUID.class);
        if (now != null) {
            found.setParameter("now", now).setParameter("next", now.plus(BETWEEN_LOOKS));
        }
        return Set.copyOf(found.getResultList());
    }
}
