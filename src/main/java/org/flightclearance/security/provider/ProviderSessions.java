package org.flightclearance.security.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.security.account.Account;

/** The sessions that began at the provider. */
@ApplicationScoped
class ProviderSessions implements PanacheRepositoryBase<ProviderSession, String> {

    Optional<ProviderSession> of(String account, String id) {
        return find("from ProviderSession s join fetch s.account a where s.id = ?1 and a.name = ?2", id, account)
                .firstResultOptional();
    }

    /** Makes others who ask about the same session wait until the transaction ends. */
    Optional<ProviderSession> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Checked too early, or so late that a clock was wrong. */
    List<String> checkedOutside(Instant from, Instant to) {
        return find(
                        """
                        select s.id from ProviderSession s where s.checkedAt < ?1 or s.checkedAt > ?2
                        order by s.checkedAt""",
                        from,
                        to)
                .project(String.class)
                .list();
    }

    /** Ends the session, and says what it was. */
    Optional<ProviderSession> end(String id) {
        var ended = findByIdOptional(id);
        ended.ifPresent(this::delete);
        return ended;
    }

    void end(Account account) {
        delete("account", account);
    }

    /** Begun too early, or so late that a clock was wrong. */
    void endThoseBegunOutside(Instant from, Instant to) {
        delete("beganAt < ?1 or beganAt > ?2", from, to);
    }
}
