package org.flightclearance.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

/** The alerts of everybody. */
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    /** More than a mission has ahead. What remains goes into another mail. */
    private static final int MOST_IN_A_MAIL = 5_000;

    private static final String LISTED =
            """
            select new org.flightclearance.alert.ListedAlert(a, o, m.code, k)
            from Alert a join Occasion o on o.id = a.occasionId left join Mission m on m.id = o.missionId
            left join AlertMail k on k.id = a.mailId
            where %s a.id < :before order by %s a.id desc""";
    private static final String ALL = LISTED.formatted("", "");
    private static final String OF_STATE = LISTED.formatted("a.state = :state and", "a.state desc,");

    /** Those of a mail that are neither sent nor void. */
    public List<Alert> waitingIn(UUID mail) {
        return list("mailId = ?1 and state = ?2 order by sendAt, id", mail, AlertState.WAITING);
    }

    /** Those of a person that are in no mail yet. */
    List<Alert> waitingFor(String recipient) {
        return list("recipient = ?1 and state = ?2 and mailId is null", recipient, AlertState.WAITING);
    }

    /**
     * Those of a person that are in no mail yet, and are to be told by now; as many as one mail may hold.
     *
     * @param latest what is to be told later than that was dated by a wrong clock, and is told now
     */
    public List<Alert> waitingFor(String recipient, Instant now, Instant latest) {
        return find(
                        """
                        recipient = ?1 and state = ?2 and mailId is null and (sendAt <= ?3 or sendAt > ?4)
                        order by sendAt, id""",
                        recipient,
                        AlertState.WAITING,
                        now,
                        latest)
                .page(0, MOST_IN_A_MAIL)
                .list();
    }

    /**
     * With what they tell and their mail, the newest first.
     *
     * @param state null: all
     * @param before id of the last of the page before
     */
    List<ListedAlert> listed(@Nullable AlertState state, UUID before, int most) {
        var query = getEntityManager()
                .createQuery(state == null ? ALL : OF_STATE, ListedAlert.class)
                .setParameter("before", before)
                .setMaxResults(most);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList();
    }
}
