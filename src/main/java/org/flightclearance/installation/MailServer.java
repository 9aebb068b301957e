package org.flightclearance.installation;

import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.refusal.UnusableSetting;

/** The mail server of the operator. Without a sender there is none: no server takes a mail that comes from nobody. */
@ApplicationScoped
@Startup
public class MailServer {

    private static final String UNNAMED_HOST = "localhost";
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+)>?$");

    private final Optional<String> sender;
    private final OutreachService outreach;

    /** @throws UnusableSetting if a server is named and no sender, or the sender is no address */
    @Inject
    MailServer(
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> sender,
            @ConfigProperty(name = "quarkus.mailer.host") Optional<String> host,
            OutreachService outreach) {
        this.sender = sender.map(String::strip).filter(text -> !text.isEmpty());
        this.outreach = outreach;
        if (this.sender.isEmpty()
                && host.filter(name -> !name.isBlank() && !name.equals(UNNAMED_HOST))
                        .isPresent()) {
            throw new UnusableSetting(
                    "QUARKUS_MAILER_HOST names a mail server, but QUARKUS_MAILER_FROM is not set. Set it to the address that"
                            + " mails come from, such as clearances@example.org.");
        }
        this.sender.filter(text -> !DOMAIN.matcher(text).find()).ifPresent(text -> {
            throw new UnusableSetting(
                    "QUARKUS_MAILER_FROM is “%s”. It has to be an e-mail address, such as clearances@example.org."
                            .formatted(text));
        });
    }

    /** Whether mails are sent from here. Ask right before each one. */
    public MailState state() {
        if (sender.isEmpty()) {
            return MailState.NO_SERVER;
        }
        return outreach.mayReachOut() ? MailState.ON : MailState.COPY;
    }

    /** The domain that mails come from. */
    public String domain() {
        return sender.map(DOMAIN::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .orElse(UNNAMED_HOST);
    }
}
