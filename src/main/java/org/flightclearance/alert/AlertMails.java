package org.flightclearance.alert;

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

    /** What is due and sent by nobody just now. A claim ends by itself, so that others take over from a killed node. */
    private static final String DUE =
            """
            select m.id from alert_mail m
            where m.state = 'WAITING' and m.due_at <= :now and (m.claimed_until is null or m.claimed_until < :now)
            order by m.state, m.due_at fetch first 1 row only for update skip locked""";

    /** Those with something to be told by an instant. Locked, so that one node puts it into one mail. */
    private static final String TO_TELL =
            """
            select s.account from alert_settings s where exists (
                select 1 from alert a
                where a.recipient = s.account and a.state = 'WAITING' and a.mail_id is null and a.send_at <= :by)
            order by s.account fetch first :most rows only for update skip locked""";

    /** Claims the mail that has been due for longest, in the running transaction. */
    public Optional<UUID> claim(UUID run, Instant now, Instant until) {
        var due = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .findFirst();
        due.map(this::findById).ifPresent(mail -> mail.heldBy(run, until));
        return due;
    }

    /** Locks the accounts that have something to be told by that instant and is in no mail yet. */
    public List<String> lockToTell(Instant by, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(TO_TELL, String.class)
                .setParameter("by", by)
                .setParameter("most", most)
                .getResultList();
    }

    /** Locks a mail, if that run still holds it. */
    public Optional<AlertMail> held(UUID id, UUID run) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).filter(mail -> mail.isHeldBy(run));
    }
}
