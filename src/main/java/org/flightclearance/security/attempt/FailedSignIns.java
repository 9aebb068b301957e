package org.flightclearance.security.attempt;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.time.NodeClocks;

/** The stored failures. They are in the database so that they count on every node and survive a restart. */
@ApplicationScoped
class FailedSignIns implements PanacheRepositoryBase<FailedSignIn, String> {

    Failures of(Attempt attempt, Instant now) {
        return getEntityManager()
                .createQuery(
                        """
                        select coalesce(sum(case when attempt = :attempt then failures else 0 end), 0L),
                               max(case when attempt = :attempt then lastFailedAt end),
                               coalesce(sum(case when failures > :most then :most else failures end), 0L),
                               max(lastFailedAt)
                        from FailedSignIn where address = :address and lastFailedAt > :forgotten and lastFailedAt <= :soon""",
                        Failures.class)
                .setParameter("attempt", attempt.id())
                .setParameter("most", Failures.FREE_FOR_A_NAME)
                .setParameter("address", attempt.address())
                .setParameter("forgotten", now.minus(Failures.REMEMBERED))
                .setParameter("soon", NodeClocks.latest(now))
                .getSingleResult();
    }

    /**
     * Locks the row of this address until the transaction ends, so that no other attempt from it is counted meanwhile,
     * on any node.
     *
     * @return whether there was a row to lock
     */
    boolean takeTurn(Attempt attempt, Instant at) {
        return update(
                        """
                        lastFailedAt = case when lastFailedAt > ?2 and lastFailedAt <= ?3 then lastFailedAt else ?2 end
                        where attempt = ?1""",
                        attempt.address(),
                        at,
                        NodeClocks.latest(at))
                > 0;
    }

    /**
     * Counts it also after failures that are dated ahead: a node whose clock is ahead would otherwise have those of the others
     * counted from the start again and again.
     *
     * @return whether there was a row to count it in
     */
    boolean add(Attempt attempt, Instant at) {
        return update(
                        """
                        failures = case when lastFailedAt > ?2 then failures + 1 else 1 end,
                        lastFailedAt = case when lastFailedAt > ?3 and lastFailedAt <= ?4 then lastFailedAt else ?3 end
                        where attempt = ?1""",
                        attempt.id(),
                        at.minus(Failures.REMEMBERED),
                        at,
                        NodeClocks.latest(at))
                > 0;
    }

    void forget(Attempt attempt) {
        deleteById(attempt.id());
    }

    void forgetOlderThan(Instant instant) {
        delete("lastFailedAt <= ?1", instant);
    }
}
