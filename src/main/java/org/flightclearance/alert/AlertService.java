package org.flightclearance.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.occasion.Occasions;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.alert.settings.AlertSettingsProfile;
import org.flightclearance.installation.MailServer;
import org.flightclearance.installation.MailState;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** What was sent to whom, and tests. The API and the pages let only administrators in. */
@ApplicationScoped
public class AlertService {

    /** After every id. */
    public static final UUID NEWEST = new UUID(-1, -1);

    private final Alerts alerts;
    private final AlertMails mails;
    private final Occasions occasions;
    private final MailServer server;

    AlertService(Alerts alerts, AlertMails mails, Occasions occasions, MailServer server) {
        this.alerts = alerts;
        this.mails = mails;
        this.occasions = occasions;
        this.server = server;
    }

    /**
     * The alerts of everybody, the newest first.
     *
     * @param state null: all
     * @param before id of the last of the page before; {@link #NEWEST} for the first page
     */
    @Transactional
    public List<ListedAlert> list(@Nullable AlertState state, UUID before, int most) {
        return alerts.listed(state, before, most);
    }

    /**
     * Has a test mail sent, in the same way as every other one, but tried only once.
     *
     * @param address e-mail address
     * @param now UTC
     * @throws Refused as invalid, or as an illegal move if no mail is sent from here
     */
    @Transactional
    public ListedAlert test(Actor actor, @Nullable String address, Instant now) {
        var faults = new Faults();
        faults.required("/email", address);
        if (address != null && !AlertSettingsProfile.isEmail(address)) {
            faults.add("/email", "fault.email");
        }
        faults.refuseIfAny();
        var state = server.state();
        if (address == null || state != MailState.ON) {
            throw new Refused(
                    Refusal.ILLEGAL_MOVE,
                    Sentence.of(state == MailState.COPY ? "refused.mail_of_copy" : "refused.mail_no_server"));
        }
        var occasion = Occasion.now(AlertKind.TEST, UUID.randomUUID().toString(), now);
        occasion.isToldNow();
        occasions.persist(occasion);
        var mail = new AlertMail(actor.name(), address, now);
        mails.persist(mail);
        var alert = new Alert(occasion, actor.name(), now);
        alert.putInto(mail.id());
        alerts.persistAndFlush(alert);
        return new ListedAlert(alert, occasion, null, mail);
    }
}
