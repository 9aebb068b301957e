package org.flightclearance.web.signin;

import java.time.Duration;
import java.util.Locale;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.flightclearance.security.provider.ProviderSessionService.NotBegun;
import org.flightclearance.security.provider.ProviderUnavailable;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The pages that say why the provider does not let somebody in, or why nobody knows whether they may go on. */
@Singleton
class ProviderRefusals {

    private static final Logger LOG = Logger.getLogger(ProviderRefusals.class);
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    /** Why somebody is not signed in. */
    enum Why {
        REFUSED(Response.Status.FORBIDDEN),
        NO_GROUP(Response.Status.FORBIDDEN),
        DISABLED(Response.Status.FORBIDDEN),
        UNAVAILABLE(Response.Status.SERVICE_UNAVAILABLE);

        private final Response.Status status;

        Why(Response.Status status) {
            this.status = status;
        }

        static Why of(NotBegun not) {
            return switch (not) {
                case REFUSED -> REFUSED;
                case NO_GROUP -> NO_GROUP;
                case DISABLED -> DISABLED;
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Visit visit;

    ProviderRefusals(Visit visit) {
        this.visit = visit;
    }

    /** Says why somebody is not signed in. */
    @CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ProviderRefused(Frame frame, String title, String advice) implements TemplateInstance {}

    /** The session of a page cannot be confirmed. Only pages have sessions. */
    @ServerExceptionMapper
    Response unconfirmed(ProviderUnavailable away) {
        LOG.warnf("A session cannot be confirmed: %s", away.getMessage());
        return page(Why.UNAVAILABLE);
    }

    Response page(Why why) {
        var frame = visit.strangersFrame();
        var page = new ProviderRefused(
                frame, frame.say("provider." + why.code() + ".title"), frame.say("provider." + why.code() + ".advice"));
        var answer = Response.status(why.status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render());
        return why == Why.UNAVAILABLE
                ? answer.header(HttpHeaders.RETRY_AFTER, A_WHILE.toSeconds()).build()
                : answer.build();
    }
}
