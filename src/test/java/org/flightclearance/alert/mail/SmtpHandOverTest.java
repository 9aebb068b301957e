package org.flightclearance.alert.mail;

import java.util.List;

import io.quarkus.mailer.Mail;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Refusals in the words of the mail client, which begin with what was refused. */
class SmtpHandOverTest {

    private static final Mail MAIL = Mail.withText("somebody@example.org", "Subject", "Text");

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 550, 550 5.1.1 No such user",
        "recipient address not accepted, 550, 550 No such user",
        "sending data failed, 552, 552 5.3.4 Message too big",
        "sending data failed, 554, 554 Looks like spam to 15.7.1.2"
    })
    void a_refusal_of_this_recipient_or_this_content_is_for_good(String what, int code, String reply) {
        assertThat(trouble(what, code, reply).isForGood()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH LOGIN failed, 535, 535 5.7.8 Authentication credentials invalid",
        "got error response, 554, 554 No SMTP service here",
        "sender address not accepted, 550, 550 5.1.8 Domain not found",
        "recipient address not accepted, 554, 554 5.7.1 Relay access denied",
        "recipient address not accepted, 553, 553 5.1.8 Sender address rejected",
        "sending data failed, 550, 550-5.7.26 Unauthenticated",
        "recipient address not accepted, 450, 450 4.2.0 Try again later"
    })
    void a_refusal_that_others_would_meet_too_is_not(String what, int code, String reply) {
        var trouble = trouble(what, code, reply);
        assertThat(trouble.isForGood()).isFalse();
        assertThat(trouble).hasMessageStartingWith(what).hasMessageContaining(reply);
    }

    @Test
    void a_server_that_does_not_answer_refuses_nothing_for_good() {
        assertThat(trouble(new IllegalStateException("Connection refused")).isForGood())
                .isFalse();
    }

    private static MailTrouble trouble(String what, int code, String reply) {
        return trouble(new SMTPException(what, code, List.of(reply), true));
    }

    private static MailTrouble trouble(Throwable failure) {
        var smtp = new SmtpHandOver(mails -> Uni.createFrom().failure(failure));
        return catchThrowableOfType(MailTrouble.class, () -> smtp.hand(MAIL));
    }
}
