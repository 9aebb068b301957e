package org.flightclearance.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;

/** The mails to everybody. */
@ApplicationScoped
public class AlertMails implements PanacheRepositoryBase<AlertMail, UUID> {

    /**
     * Longer than any mail waits for the end of quiet hours or for its next try, even if the clocks of nodes differ. What is due
     * later was dated by a clock that has been set back since.
     */
    private static final Duration NEVER_SO_LONG = Duration.ofDays(2);

    /** A claim never ends later than this many times its length from now, even if the clocks of two nodes differ. */
    private static final int CLAIMS = 2;

    /**
     * What is due and sent by nobody just now. A claim ends by itself, so that others take over from a killed node. Also if the
     * clock was set back since the claim or the last try.
     */
    private static final String DUE =
            """
            select m.id from alert_mail m
            where m.state = 'WAITING' and (m.due_at <= :now or m.due_at > :latest)
                and (m.claimed_until is null or m.claimed_until < :now or m.claimed_until > :claimed)
            order by m.state, m.due_at fetch first 1 row only for update skip locked""";

    /** Those with something to be told by an instant. Locked, so that one node puts it into one mail. */
    private static final String TO_TELL =
            """
            select s.account from alert_settings s where exists (
                select 1 from alert a
                where a.recipient = s.account and a.state = 'WAITING' and a.mail_id is null
                    and (a.send_at <= :by or a.send_at > :latest))
            order by s.account fetch first :most rows only for update skip locked""";

    /** Those of a person that the server has certainly not taken. A test is tried only once, so none is among them. */
    private static final String NOT_TAKEN =
            """
            select m.id from alert_mail m
            where m.state = 'WAITING' and m.recipient = :recipient and m.tries > 0 and m.claim is null
                and m.failure not like :taken
            order by m.id for update skip locked""";

    /** Claims the mail that has been due for longest until that instant, in the running transaction. */
    public Optional<UUID> claim(UUID run, Instant now, Instant until) {
        var due = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("latest", now.plus(NEVER_SO_LONG))
                .setParameter("claimed", now.plus(Duration.between(now, until).multipliedBy(CLAIMS)))
                .getResultList()
                .stream()
                .findFirst();
        due.map(this::findById).ifPresent(mail -> mail.heldBy(run, until));
        return due;
    }

    /**
     * Locks the accounts that have something to be told by that instant and is in no mail yet.
     *
     * @param latest what is to be told later than that was dated by a wrong clock, and is told now
     */
    public List<String> lockToTell(Instant by, Instant latest, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(TO_TELL, String.class)
                .setParameter("by", by)
                .setParameter("latest", latest)
                .setParameter("most", most)
                .getResultList();
    }

    /** Locks the mails of a person that were tried, were certainly not taken, and are tried by nobody just now. */
    public List<AlertMail> lockNotTaken(String recipient) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NOT_TAKEN, UUID.class)
                .setParameter("recipient", recipient)
                .setParameter("taken", AlertMail.MAY_BE_TAKEN + "%")
                .getResultList()
                .stream()
                .map(this::findById)
                .toList();
    }

    /** Locks a mail, if that run still holds it. */
    public Optional<AlertMail> held(UUID id, UUID run) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).filter(mail -> mail.isHeldBy(run));
    }
}
