package org.flightclearance.event;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The numbered events. Read them in the order of their numbers, and go on after the last one that was read: nothing appears
 * before it later.
 */
@ApplicationScoped
public class Events {

    private static final String END = "select last_position from event_stream where id = 1";

    private final EntityManager database;

    Events(EntityManager database) {
        this.database = database;
    }

    /**
     * The events of a mission after a number, in their order.
     *
     * @param mission its id
     * @param after number of the last event that was read; 0: from the oldest that is kept
     */
    public List<Event> ofMission(UUID mission, long after, int most) {
        return database.createQuery(
                        "from Event e where e.missionId = :mission and e.number > :after order by e.number",
                        Event.class)
                .setParameter("mission", mission)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The events of a mission in a range of positions, in their order.
     *
     * @param after position before the first
     * @param upTo position of the last; nothing appears before it later if it was the {@link #end} once
     * @param types null or none: all
     */
    public List<Event> ofMission(UUID mission, long after, long upTo, Set<EventType> types, int most) {
        var query = database.createQuery(
                        "from Event e where e.missionId = :mission and e.position > :after and e.position <= :to"
                                + (types.isEmpty() ? "" : " and e.type in :types") + " order by e.position",
                        Event.class)
                .setParameter("mission", mission)
                .setParameter("after", after)
                .setParameter("to", upTo)
                .setMaxResults(most);
        if (!types.isEmpty()) {
            query.setParameter("types", types);
        }
        return query.getResultList();
    }

    /**
     * The events of all missions in a range of positions, in their order.
     *
     * @param after position before the first
     * @param upTo position of the last; nothing appears before it later if it was the {@link #end} once
     */
    public List<Event> between(long after, long upTo, int most) {
        return database.createQuery(
                        "from Event e where e.position > :after and e.position <= :to order by e.position", Event.class)
                .setParameter("after", after)
                .setParameter("to", upTo)
                .setMaxResults(most)
                .getResultList();
    }

    /** The position of the newest event of all missions. */
    public long end() {
        return ((Number) database.createNativeQuery(END).getSingleResult()).longValue();
    }

    /** How far the events of these missions reach now. A mission without events is not in it. */
    List<Extent> extents(Collection<UUID> missions) {
        return missions.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select new org.flightclearance.event.Events$Extent(m.missionId, m.lastPosition,"
                                        + " m.deletedPosition) from MissionEvents m where m.missionId in :missions",
                                Extent.class)
                        .setParameter("missions", missions)
                        .getResultList();
    }

    /** The missions that have events after a position. */
    List<UUID> missionsAfter(long position) {
        return database.createQuery(
                        "select m.missionId from MissionEvents m where m.lastPosition > :position", UUID.class)
                .setParameter("position", position)
                .getResultList();
    }

    /**
     * How far the events of a mission reach.
     *
     * @param last position of the newest
     * @param deleted position of the newest that is no longer kept; 0: all are kept
     */
    record Extent(UUID mission, long last, long deleted) {}
}
