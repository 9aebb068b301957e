package org.flightclearance.request;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;

/**
 * The approvals that carry the reason for a denial. No answer is recorded so any more, but earlier answer letters gave
 * the host's words to the wrong requests.
 */
@ApplicationScoped
public class MisplacedReasons implements PanacheRepositoryBase<Answer, UUID> {

    /** The missions are in a subquery: in a join, H2 would begin with all their requests. */
    private static final String OF =
            """
            from Answer a where a.misplacedReason = true
            and exists (select 1 from FlightRequest r where r = a.request and r.mission in ?1)""";

    public long count(Collection<Mission> missions) {
        return missions.isEmpty() ? 0 : count(OF, missions);
    }

    /** The first of these answers, by the reference of their request. */
    public List<Misplaced> first(Collection<Mission> missions, int most) {
        return missions.isEmpty()
                ? List.of()
                : find(OF + " order by a.request.reference, a.id", missions).page(0, most).list().stream()
                        .map(answer -> new Misplaced(answer.request(), answer.reply(), deniedWith(answer)))
                        .toList();
    }

    /**
     * An approval with the reason for a denial.
     *
     * @param denied references of requests that an answer received at the same instant denied: the reason was probably
     *     meant for one of them
     */
    public record Misplaced(FlightRequest request, Reply reply, List<String> denied) {}

    private List<String> deniedWith(Answer answer) {
        return getEntityManager()
                .createQuery(
                        """
                        select r.reference from FlightRequest r
                        where r.mission.id = :mission and r.derived.endsAt = :at and r.derived.endsAs = DENIED
                        order by r.reference""",
                        String.class)
                .setParameter("mission", answer.request().mission().id())
                .setParameter("at", Objects.requireNonNull(answer.reply().receivedAt()))
                .getResultList();
    }
}
