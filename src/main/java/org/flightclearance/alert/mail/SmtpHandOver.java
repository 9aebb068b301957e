package org.flightclearance.alert.mail;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;

/** Hands mails over by SMTP, as the settings {@code QUARKUS_MAILER_…} say. */
@ApplicationScoped
class SmtpHandOver implements HandOver {

    /** Shorter than a claim lasts. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;

    SmtpHandOver(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void hand(Mail mail) throws MailTrouble {
        try {
            mailer.send(mail).await().atMost(PATIENCE);
        } catch (RuntimeException failed) {
            throw trouble(failed);
        }
    }

    private static MailTrouble trouble(RuntimeException failed) {
        var refused = Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .findFirst();
        var cause = failed.getCause() == null ? failed : failed.getCause();
        return refused.map(it -> new MailTrouble(line(it), it.isPermanent()))
                .orElseGet(() -> new MailTrouble(line(cause), false));
    }

    private static String line(Throwable thrown) {
        var message = thrown.getMessage();
        return message == null
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
