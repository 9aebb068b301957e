package org.flightclearance.alert.news;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.flightclearance.event.Event;
import org.flightclearance.event.EventType;
import org.flightclearance.event.Events;
import org.flightclearance.security.Actor;

/**
 * What concerns a reader: in the missions that they work in, what others have recorded, or nobody, and what they might have to
 * act on. Each page shows how much of it is new, with one query that reads a short range of the stream.
 */
@ApplicationScoped
public class NewsService {

    /** More are not counted. */
    public static final int MOST = 100;

    static final Set<EventType> TYPES = Set.of(
            EventType.REQUEST_ANSWERED,
            EventType.REQUEST_REVOKED,
            EventType.REQUEST_DEADLINE_PASSED,
            EventType.REQUEST_WITHDRAWN,
            EventType.REQUEST_NEW_TERMS,
            EventType.PUBLICATION_MADE,
            EventType.RULE_CHANGED,
            EventType.HOLIDAY_CHANGED,
            EventType.RESTRICTION_CHANGED);

    /** How far back it goes, in events of all missions, so that the query of a page reads no more. */
    private static final int REACH = 2_000;

    /** What happened earlier is no news, such as an old ledger that was just imported. <i>Choice.</i> */
    private static final Duration LATELY = Duration.ofDays(30);

    private static final List<String> NAMES =
            TYPES.stream().map(EventType::wireName).toList();

    private static final String COUNT =
            """
            select count(*) from (
                select 1 as found from mission m join event e on e.mission_id = m.id
                where m.code in (:missions) and e.type in (:types)
                    and e.occurred_at >= :since
                    and e.position > (select s.last_position - :reach from event_stream s where s.id = 1)
                    and e.position > coalesce((select n.position from seen_news n where n.account = :reader), 0)
                    and (e.recorded_by is null or e.recorded_by <> :reader)
                fetch first :most rows only) counted""";

    private static final String LIST =
            """
            from Event e where e.position > :after and e.type in :types and e.occurredAt >= :since
            and (e.recordedBy is null or e.recordedBy <> :reader)
            and e.missionId in (select m.id from Mission m where m.code in :missions)
            order by e.position desc""";

    private static final String SEEN = "select position from seen_news where account = :reader";
    private static final String WAIT_FOR_OTHERS = "select name from account where name = :reader for update";
    private static final String SEE = "update seen_news set position = :position where account = :reader";
    private static final String SEE_FIRST = "insert into seen_news (account, position) values (:reader, :position)";

    private final EntityManager database;
    private final Events events;

    NewsService(EntityManager database, Events events) {
        this.database = database;
        this.events = events;
    }

    /**
     * How much is new, at most {@link #MOST}.
     *
     * @param now UTC
     */
    public int count(Actor reader, Instant now) {
        if (reader.missions().isEmpty()) {
            return 0;
        }
        var count = database.createNativeQuery(COUNT)
                .setParameter("missions", reader.missions())
                .setParameter("types", NAMES)
                .setParameter("since", now.minus(LATELY))
                .setParameter("reach", REACH)
                .setParameter("reader", reader.name())
                .setParameter("most", MOST)
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /**
     * What has happened lately. From now on the reader has seen it.
     *
     * @param now UTC
     */
    @Transactional
    public News look(Actor reader, Instant now) {
        database.createNativeQuery(WAIT_FOR_OTHERS)
                .setParameter("reader", reader.name())
                .getResultList();
        long end = events.end();
        List<?> known = database.createNativeQuery(SEEN)
                .setParameter("reader", reader.name())
                .getResultList();
        var found = database.createQuery(LIST, Event.class)
                .setParameter("after", end - REACH)
                .setParameter("since", now.minus(LATELY))
                .setParameter("types", TYPES)
                .setParameter("reader", reader.name())
                .setParameter("missions", reader.missions())
                .setMaxResults(MOST)
                .getResultList();
        database.createNativeQuery(known.isEmpty() ? SEE_FIRST : SEE)
                .setParameter("reader", reader.name())
                .setParameter("position", end)
                .executeUpdate();
        return new News(found, known.isEmpty() ? 0 : ((Number) known.get(0)).longValue());
    }
}
