package org.flightclearance.request.search;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Status;

/**
 * Finds the letters that an authority has neither acknowledged nor answered. It may say later that it never received
 * them.
 */
@ApplicationScoped
public class SilentLetters {

    /** Without an outcome are notifications; without an answer is what ends as unanswered if nothing is recorded. */
    private static final String SILENT =
            """
            select new org.flightclearance.request.search.SilentLetter(r.sending.authority, r.sending.outgoingReference,
                min(r.sending.at), count(r.id))
            from FlightRequest r
            where r.mission = :mission and r.sending.at >= :since and r.sending.at <= :now
            and (r.derived.endsAs is null or r.derived.endsAs = :unanswered)
            and r.derived.lateAnswerAt is null and r.withdrawal.at is null and r.sending.acknowledgedAt is null
            and not exists (select 1 from Answer a where a.request = r and a.struck = false)
            and r.sending.outgoingReference is not null
            group by r.sending.authority, r.sending.outgoingReference
            order by min(r.sending.at) desc, r.sending.outgoingReference""";

    private final EntityManager database;

    SilentLetters(EntityManager database) {
        this.database = database;
    }

    /**
     * The letters sent since an instant and until now, the newest first.
     *
     * @param most how many at most
     */
    public List<SilentLetter> since(Mission mission, Instant since, Instant now, int most) {
        return database.createQuery(SILENT, SilentLetter.class)
                .setParameter("mission", mission)
                .setParameter("since", since)
                .setParameter("now", now)
                .setParameter("unanswered", Status.UNANSWERED)
                .setMaxResults(most)
                .getResultList();
    }
}
