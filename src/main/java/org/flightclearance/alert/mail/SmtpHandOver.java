package org.flightclearance.alert.mail;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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

    /**
     * How the mail client begins what it says when the server refuses the recipient or the content. Only these words tell
     * that apart from a refusal of the sign-in, the greeting or the sender: the codes are the same.
     */
    private static final List<String> OF_THIS_MAIL = List.of("recipient address not accepted", "sending data failed");

    /**
     * Enhanced codes (RFC 3463) of a policy, such as a refused relay, and of the sender. Servers often wait with such a
     * refusal until the recipient or the content is sent.
     */
    private static final Pattern OF_US = Pattern.compile("(?<![\\d.])5\\.(?:7\\.\\d|1\\.[78]\\b)");

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
        var refused = causes(failed)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .findFirst();
        var cause = failed.getCause() == null ? failed : failed.getCause();
        return refused.map(it -> new MailTrouble(line(it), isForGood(it)))
                .orElseGet(() ->
                        wasNotReached(failed) ? new MailTrouble(line(cause), false) : MailTrouble.inDoubt(line(cause)));
    }

    /** Otherwise the connection may have broken, or time run out, after the server had the whole mail. */
    private static boolean wasNotReached(Throwable failed) {
        return causes(failed).anyMatch(it -> it instanceof ConnectException || it instanceof UnknownHostException);
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
    }

    /** A refusal that would meet every other mail as well is not for good: an operator may mend it. */
    private static boolean isForGood(SMTPException refused) {
        return refused.isPermanent()
                && OF_THIS_MAIL.stream().anyMatch(String.valueOf(refused.getMessage())::startsWith)
                && refused.getReplyMessages().stream()
                        .noneMatch(line -> OF_US.matcher(line).find());
    }

    private static String line(Throwable thrown) {
        var message = thrown.getMessage();
        return message == null
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
