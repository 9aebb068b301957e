package org.flightclearance.web.signin;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.security.provider.Provider;
import org.flightclearance.security.provider.ProviderSessionService;
import org.flightclearance.security.provider.ProviderSettings;
import org.flightclearance.security.provider.ProviderTokens;
import org.flightclearance.security.provider.ProviderUnavailable;
import org.flightclearance.web.signin.ProviderRefusals.Why;

/**
 * Sign-in at a provider of identities. The framework carries out the code flow of OpenID Connect, with state, nonce and
 * PKCE; then a session of ours begins.
 */
@Path(ProviderSignInPages.START)
@PermitAll
@Blocking
public class ProviderSignInPages {

    static final String START = "/sign-in/provider";
    static final String BACK = START + "/back";

    private static final Logger LOG = Logger.getLogger(ProviderSignInPages.class);
    private static final String REFUSED = START + "/refused?why=";
    private static final String OF_THE_FRAMEWORK = "q_session";
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int FOUND = 302;

    private final ProviderRefusals refusals;
    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderSessionService sessions;
    private final SessionStart start;
    private final OidcAuthenticationMechanism mechanism;
    private final IdentityProviderManager identities;

    ProviderSignInPages(
            ProviderRefusals refusals,
            ProviderSettings settings,
            Provider provider,
            ProviderSessionService sessions,
            SessionStart start,
            OidcAuthenticationMechanism mechanism,
            IdentityProviderManager identities) {
        this.refusals = refusals;
        this.settings = settings;
        this.provider = provider;
        this.sessions = sessions;
        this.start = start;
        this.mechanism = mechanism;
        this.identities = identities;
    }

    /** Sends the browser to the provider, if that answers. */
    @GET
    public Response begin(@Context RoutingContext call) {
        onlyIfOn();
        try {
            provider.reach();
            var challenge = mechanism.getChallenge(call).await().atMost(LIMIT);
            return challenge != null && challenge.status == FOUND ? redirect(challenge) : refused(Why.REFUSED);
        } catch (ProviderUnavailable | OIDCException | TimeoutException away) {
            return unavailable(away);
        }
    }

    private static Response redirect(ChallengeData challenge) {
        var address = challenge.getHeaders().entrySet().stream()
                .filter(header ->
                        HttpHeaders.LOCATION.equalsIgnoreCase(header.getKey().toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return Response.seeOther(URI.create(address)).build();
    }

    /** Where the browser comes back with a code, which the framework exchanges for tokens and checks. */
    @GET
    @Path("/back")
    public Response end(@Context RoutingContext call) {
        onlyIfOn();
        try {
            var identity = mechanism.authenticate(call, identities).await().atMost(LIMIT);
            AuthorizationCodeTokens tokens = call.get(AuthorizationCodeTokens.class.getName());
            if (identity == null || tokens == null) {
                return refused(Why.REFUSED);
            }
            var beginning = sessions.begin(new ProviderTokens(tokens.getIdToken(), tokens.getRefreshToken()));
            if (beginning.not() != null) {
                return refused(Why.of(beginning.not()));
            }
            if (beginning.begun() != null) {
                start.begin(beginning.begun(), call);
            }
            return ReturnCookie.follow(call);
        } catch (ProviderUnavailable | OIDCException | TimeoutException away) {
            return unavailable(away);
        } catch (RuntimeException failed) {
            if (!(failed instanceof AuthenticationException)) {
                throw failed;
            }
            LOG.debugf("Not signed in by the provider: %s", failed.getMessage());
            return refused(Why.REFUSED);
        } finally {
            forgetTokens(call);
        }
    }

    /** The framework would keep the tokens in cookies. They stay here. */
    private static void forgetTokens(RoutingContext call) {
        call.request().cookies().stream()
                .map(cookie -> cookie.getName())
                .filter(name -> name.startsWith(OF_THE_FRAMEWORK))
                .toList()
                .forEach(name -> call.response().removeCookies(name, false));
    }

    /** @param why a {@link Why} in lower case */
    @GET
    @Path("/refused")
    public Response refused(@RestQuery @Nullable String why) {
        onlyIfOn();
        return refusals.page(Stream.of(Why.values())
                .filter(one -> one.code().equals(why))
                .findFirst()
                .orElse(Why.REFUSED));
    }

    private static Response refused(Why why) {
        return Response.seeOther(URI.create(REFUSED + why.code())).build();
    }

    private static Response unavailable(RuntimeException away) {
        LOG.warnf("Nobody can sign in by the provider: %s", away.getMessage());
        return refused(Why.UNAVAILABLE);
    }

    private void onlyIfOn() {
        if (!settings.isOn()) {
            throw Refused.notFound();
        }
    }
}
