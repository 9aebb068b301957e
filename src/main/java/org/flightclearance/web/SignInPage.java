package org.flightclearance.web;

import java.net.URI;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out; the check of name and password is the framework's, at {@code /sign-in/check}. */
@Path("/")
@PermitAll
@Blocking
public class SignInPage {

    private final Visit visit;
    private final String session;

    /** @param session name of the cookie by which somebody who has signed in is known */
    SignInPage(Visit visit, @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String session) {
        this.visit = visit;
        this.session = session;
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
    public Response signOut() {
        var forgotten = new NewCookie.Builder(session)
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .build();
        return Response.seeOther(URI.create("/sign-in")).cookie(forgotten).build();
    }
}
