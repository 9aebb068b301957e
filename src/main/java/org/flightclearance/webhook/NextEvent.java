package org.flightclearance.webhook;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.event.Event;
import org.flightclearance.event.EventType;
import org.flightclearance.event.Events;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Permission;
import org.flightclearance.security.key.CurrentRights;

/** Finds what a webhook has to deliver next: from the missions that its maker may keep webhooks for now. */
@ApplicationScoped
class NextEvent {

    private final Events events;
    private final Missions missions;
    private final CurrentRights rights;

    NextEvent(Events events, Missions missions, CurrentRights rights) {
        this.events = events;
        this.missions = missions;
        this.rights = rights;
    }

    /** The codes of those of its missions that count. */
    Set<String> missions(Webhook webhook, Instant now) {
        return rights.of(webhook.madeBy(), now)
                .map(maker -> webhook.missions().stream()
                        .filter(code -> Permission.KEEP_WEBHOOKS.isGrantedTo(maker, code))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Its next delivery. If there is none, the webhook has passed all events that are numbered. */
    Optional<Delivery> after(Webhook webhook, Set<String> codes, Instant now) {
        // First: all events up to this position are visible to the queries that follow
        long end = events.end();
        if (webhook.position() >= end) {
            return Optional.empty();
        }
        var types = webhook.types() == null ? Set.<EventType>of() : webhook.types();
        var known = missions.list("code in ?1", codes).stream()
                .collect(Collectors.<Mission, UUID, String>toMap(Mission::id, Mission::code));
        Function<UUID, Stream<Event>> first =
                mission -> events.ofMission(mission, webhook.position(), end, types, 1).stream();
        var next = known.keySet().stream().flatMap(first).min(Comparator.comparing(Event::position));
        if (next.isEmpty()) {
            webhook.passed(end);
        }
        return next.map(event -> {
            var mission = known.get(event.missionId());
            return new Delivery(webhook.id(), event, mission, Payload.of(event, mission), now);
        });
    }
}
