package org.flightclearance.web;

import java.net.URI;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out; the check of name and password is the framework's, at {@code /sign-in/check}. */
@Path("/")
@PermitAll
@Blocking
public class SignInPage {

    private final Visit visit;

    SignInPage(Visit visit) {
        this.visit = visit;
    }

    /**
     * The page.
     *
     * @param again whether a name and password were not right
     */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SignIn(Frame frame, boolean again) implements TemplateInstance {}

    @GET
    @Path("sign-in")
    public Response ask(@RestQuery boolean again) {
        return visit.page(new SignIn(visit.strangersFrame(), again));
    }

    @POST
    @Path("sign-out")
    public Response signOut(RoutingContext call) {
        FormAuthenticationMechanism.logout(call);
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
