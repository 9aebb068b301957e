package org.flightclearance.web.signin;

import java.util.Map;
import java.util.Objects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.security.account.AccountService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.RightsWords;
import org.flightclearance.web.frame.Visit;

/** The page of the user's own account: roles, missions, and the change of the password. */
@Path("/account")
@Authenticated
@FormAuthentication
public class OwnAccountPage {

    private final Visit visit;
    private final AccountService service;
    private final UtcClock clock;

    OwnAccountPage(Visit visit, AccountService service, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.clock = clock;
    }

    /** The page. */
    @CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record OwnAccount(
            Frame frame, Form form, String roles, String missions, boolean keepsWebhooks, boolean byProvider)
            implements TemplateInstance {}

    @GET
    public Response show() {
        return visit.page(page(Form.of(Map.of())));
    }

    @POST
    public Response changePassword(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var current = posted.secret("/current_password");
            var next = posted.secret("/password");
            if (next != null && !Objects.equals(next, posted.secret("/password_again"))) {
                posted.fault("/password_again", "typed.passwords_differ");
            }
            posted.refuseIfAny();
            service.changeOwnPassword(visit.actor(), clock.now(), current, next);
            return SignInPage.anew(SignInPage.Why.PASSWORD_CHANGED);
        } catch (Refused refused) {
            // The input is not shown again: it has passwords
            return visit.again(page(Form.refused(Map.of(), refused, visit.wording())), refused);
        }
    }

    @POST
    @Path("/sign-out-everywhere")
    public Response signOutEverywhere() {
        service.signOutEverywhere(visit.actor());
        return SignInPage.anew(SignInPage.Why.EVERYWHERE);
    }

    private OwnAccount page(Form form) {
        var frame = visit.frame();
        var actor = visit.actor();
        return new OwnAccount(
                frame,
                form,
                RightsWords.roles(actor.rights(), frame.wording()),
                RightsWords.missions(actor.rights()),
                Permission.KEEP_WEBHOOKS.isGrantedTo(actor),
                service.isByProvider(actor));
    }
}
